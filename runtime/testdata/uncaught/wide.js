const 名前 = '日本語'; 名前.x.y;
