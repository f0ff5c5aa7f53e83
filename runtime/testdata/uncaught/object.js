throw { a: 1, list: ['x'], nested: { deep: { deeper: {} } } };
