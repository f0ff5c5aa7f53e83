import { z } from 'zod';

const Job = z.object({ name: z.string().regex(/^[\w-]+$/), lr: z.coerce.number().positive(), epochs: z.number().int().default(3) }).strict();
console.log(Job.parse({ name: 'flowers', lr: '0.1' }));
const result = Job.safeParse({ name: 'no good', lr: -1, more: true });
console.log(result.success, result.error.issues.map(i => `${i.path.join('.')}: ${i.message}`));
try {
  z.union([z.string().email(), z.literal(1)]).parse({});
} catch (error) {
  console.log(error instanceof z.ZodError, error.name, error.issues.length);
}
console.log(await z.string().transform(async s => s.length).parseAsync('four'));
