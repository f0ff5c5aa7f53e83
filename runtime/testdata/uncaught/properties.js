throw Object.assign(new Error('m'), { code: 'E_X', n: 1.5, on: true, none: null, gone: undefined, big: 10n, list: ['a', { b: 1 }], when: new Date(0), 'two words': 'x', f() {} });
