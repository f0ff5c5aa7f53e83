const text = '{"a": tru}';
const value = JSON.parse(text);
