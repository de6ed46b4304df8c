import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pharmacy } from './hospital';

const program = new URL('../../build/yibao', import.meta.url).pathname;
const web = new URL('../../build/web', import.meta.url).pathname;

interface Credentials {
  readonly username: string;
  readonly password: string;
}

type Call = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;

/** The address that the program prints once it serves, as `demo` and as `serve` print it. */
function address_from(child: ChildProcess): Promise<string> {
  return new Promise((tell, fail) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += String(part);
      const address = /(?:is served at|yibao serves .* on) (http:\S+)/.exec(said)?.[1];
      if (address) tell(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', fail);
    child.once('exit', code => fail(new Error(`${program} ended with ${code}: ${said}`)));
  });
}

/** A demonstration of its own, made and served by the real program. */
export class Server {
  private constructor(
    readonly address: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly secrets: Map<string, string>,
  ) {}

  /** `flags` tell the program more; without a port any free one will do. */
  static async start(flags: readonly string[] = [], port = 0): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), 'yibao-web-'));
    const data = join(folder, 'data');
    const child = spawn(program,
      ['demo', '--data', data, '--port', String(port), '--persons', '1000', ...flags]);
    process.once('exit', () => child.kill('SIGKILL'));
    const address = await address_from(child);
    const { operators } = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')) as
      { operators: Credentials[] };
    return new Server(address, child, folder,
      new Map(operators.map(({ username, password }) => [username, password])));
  }

  /** A new agency without anything, and `username` as its security officer. */
  static async found(username: string): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), 'yibao-web-'));
    const store =
      ['--store', `sqlite:${join(folder, 'yibao.db')}`, '--key-file', join(folder, 'key')];
    const said = execFileSync(program, ['agency', 'create', ...store, '--area', '990100',
      '--name', '示例市', '--username', username, '--operator-name', '测安全'], { encoding: 'utf8' });
    const password = /with the password\s+(\S+)/.exec(said)?.[1];
    if (!password) throw new Error(`yibao agency create: ${said}`);
    const child = spawn(program, ['serve', ...store, '--port', '0', '--web', web]);
    process.once('exit', () => child.kill('SIGKILL'));
    return new Server(await address_from(child), child, folder, new Map([[username, password]]));
  }

  /** A password that somebody has chosen on a page. */
  note_password(username: string, password: string): void {
    this.secrets.set(username, password);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
    rmSync(this.folder, { recursive: true });
  }

  /** Stops the program as it stands meanwhile: what a page has heard of it stays true so long. */
  async held(look: () => Promise<void>): Promise<void> {
    this.child.kill('SIGSTOP');
    try {
      await look();
    } finally {
      this.child.kill('SIGCONT');
    }
  }

  /** As on a machine with much else to do: it works for 2 of every 60 milliseconds meanwhile. */
  async slowed(until: () => Promise<void>): Promise<void> {
    let over = false;
    const work = () => {
      if (over) return;
      this.child.kill('SIGCONT');
      setTimeout(rest, 2);
    };
    const rest = () => {
      if (over) return;
      this.child.kill('SIGSTOP');
      setTimeout(work, 58);
    };
    rest();
    try {
      await until();
    } finally {
      over = true;
      this.child.kill('SIGCONT');
    }
  }

  /** A backup of the demonstration, as its operators take one; the record of backups. */
  backup(): string {
    const data = join(this.folder, 'data');
    execFileSync(program, ['backup', '--store', `sqlite:${join(data, 'yibao.db')}`,
      '--key-file', join(data, 'key'), '--to', join(this.folder, `${Date.now()}.archive`)]);
    return join(data, 'yibao-backups.jsonl');
  }

  /**
   * Gives the threads of long work as much as these operators may ask for. What is asked next waits
   * until all of it is done: they take turns as they were asked. Signs in, and waits to be told.
   */
  async burden(...usernames: readonly string[]): Promise<() => Promise<void>> {
    const most_of_one = 4;
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      item: `BURDEN${at}`, name: '试验', list: '101', item_class: '01', charge_type: '09',
    }));
    const edition = { start: '2099-01-01', mode: 'changes', rows };
    const calls = await Promise.all(
      usernames.map(username => this.enter(username, { Prefer: 'respond-async' })));
    return async () => {
      await Promise.all(calls.flatMap(call => Array.from({ length: most_of_one }, () =>
        call('POST', '/catalogue/editions/compare', edition))));
    };
  }

  /** A pharmacy that sends bills to it. */
  pharmacy(): Pharmacy {
    return new Pharmacy(this.address, join(this.folder, 'data', 'demo.json'));
  }

  password_of(username: string): string {
    const password = this.secrets.get(username);
    if (password === undefined) throw new Error(`nobody made an operator ${username}`);
    return password;
  }

  /** Adds an operator, by the same interface as the pages do; the first password is remembered. */
  async hire(
    username: string, name: string, roles = 'clerk', by = 'security', organisation = 'township',
  ): Promise<void> {
    const call = await this.enter(by);
    const made = await call('POST', '/operators', { username, name, roles, organisation });
    this.secrets.set(username, String(made.password));
  }

  /** One who has already chosen a password. */
  async hire_settled(
    username: string, name: string, roles = 'clerk', by = 'security', organisation = 'township',
  ): Promise<void> {
    await this.hire(username, name, roles, by, organisation);
    const call = await this.enter(username);
    const chosen = 'Right-Horse-9';
    await call('POST', '/password', { current: this.password_of(username), new: chosen });
    this.secrets.set(username, chosen);
  }

  /** Signs in, and asks from then on. */
  async enter(username: string, more: Record<string, string> = {}): Promise<Call> {
    const headers: Record<string, string> = { ...more, 'Content-Type': 'application/json' };
    const call: Call = async (method, path, body = {}) => {
      const response = await fetch(`${this.address}/api/v1${path}`,
        { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) });
      if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
      headers.Cookie ??= response.headers.get('set-cookie')?.split(';')[0] ?? '';
      return await response.json() as Record<string, unknown>;
    };
    const password = this.password_of(username);
    const me = await call('POST', '/sign-in', { username, password });
    headers['X-Csrf-Token'] = String(me.csrf_token);
    return call;
  }
}
