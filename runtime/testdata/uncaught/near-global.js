consol.log(1);
