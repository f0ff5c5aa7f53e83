class ModelArtsError extends Error {
  constructor(message, fields) { super(message); Object.assign(this, fields); }
}
throw new ModelArtsError('quota exceeded', { error_code: 'ModelArts.0110', status_code: 403, request_id: 'r-1' });
