time.sleep(1);
