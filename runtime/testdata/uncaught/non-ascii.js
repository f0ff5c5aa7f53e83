const größe = '日本', x = größe.länge.ü;
