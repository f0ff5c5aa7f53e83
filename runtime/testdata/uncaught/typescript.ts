// Types are gone when it runs, lines and columns are not.
interface Job { id: number; name?: string }
enum Kind { First = 1, Second }
type Names = Record<string, Job>;

function fail<T extends Job>(job: T, kind: Kind): never {
  const über: string = 'ünï'; throw new TypeError(`${job.name!} ${über} ${Kind[kind]}`, { cause: new Error('why' as string) });
}

class Runner<T> {
  constructor(private readonly jobs: Names) {}
  run(): void { for (const job of Object.values(this.jobs)) fail(job, Kind.Second) }
}
new Runner<Job>({ a: { id: 1, name: 'rose' } }).run();
console.log('not reached');
