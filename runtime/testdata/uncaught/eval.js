eval('let = = 1');
