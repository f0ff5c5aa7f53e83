const configuration = { train_url: '/bucket/model/', data_url: '/bucket/data/', flavor: missing, engine: 'tensorflow', nodes: 1 };
