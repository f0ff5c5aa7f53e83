// JSON.parse's reviver (ECMA-262, InternalizeJSONProperty).
const { isArray } = Array, { keys } = Object, { apply, defineProperty, deleteProperty } = Reflect;
module.exports = (parsed, reviver) => {
  const revive = (holder, name) => {
    const value = holder[name];
    if (value !== null && (typeof value === 'object' || typeof value === 'function')) {
      const each = (key) => {
        const made = revive(value, key);
        if (made === undefined) deleteProperty(value, key);
        else defineProperty(value, key, { value: made, writable: true, enumerable: true, configurable: true });
      };
      if (isArray(value)) for (let i = 0, { length } = value; i < length; i++) each(`${i}`);
      else for (const key of keys(value)) each(key);
    }
    return apply(reviver, holder, [name, value]);
  };
  return revive({ '': parsed }, '');
};
