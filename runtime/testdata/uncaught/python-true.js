const wait = True;
