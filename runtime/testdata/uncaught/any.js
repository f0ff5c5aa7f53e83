Promise.any([Promise.reject(new TypeError('a')), Promise.reject(1)]);
