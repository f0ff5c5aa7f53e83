print('before');
Promise.reject();
