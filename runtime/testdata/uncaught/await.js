const { fit } = { fit: async () => 1 };
const job = await fit();
