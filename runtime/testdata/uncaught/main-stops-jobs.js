Promise.resolve().then(() => print('not reached'));
null.x;
