	if (true) {
		const a = {}, b = a.c;
		b.d();
	}
