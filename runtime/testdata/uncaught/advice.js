throw Object.defineProperty(new Error('refused'), 'advice', { value: 'ask again tomorrow' });
