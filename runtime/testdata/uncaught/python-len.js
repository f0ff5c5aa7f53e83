const n = len([1, 2]);
