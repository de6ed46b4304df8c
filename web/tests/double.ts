// A TEST DOUBLE of the server, for the browser tests alone: it keeps a few invented records in
// memory and answers as /api/v1 is agreed to. Nothing of it is shipped.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { codes } from '../src/api/forms';
import { desk, operators, organisations, roles, sessions, trail } from './double_records';

type Values = Record<string, unknown>;
type Answer = [status: number, body: unknown];

const built = new URL('../../build/web/', import.meta.url).pathname;
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const every_function = codes.function.map(each => ({ code: each.value, title: each.title }));
const clerk_functions = every_function.filter(({ code }) => /^(employer|person|card)\./.test(code));

const accounts: Record<string, Values> = {
  manager: { name: '测管理', roles: [{ code: 'security', title: '安全管理员' }] },
  clerk: { name: '测经办', roles: [{ code: 'clerk', title: '业务经办' }], functions: clerk_functions },
  guarded: { name: '测口令', roles: [{ code: 'reviewer', title: '业务复核' }], second_factor: '1' },
  fresh: { name: '测新人', roles: [{ code: 'clerk', title: '业务经办' }], must_change_password: '1' },
};

function me_of(username: string): Values {
  return {
    operator_id: '1001', username, organisation: '1', area_name: '示例市',
    organisation_name: '示例市医疗保障事务中心',
    organisation_kind: 'centre', functions: every_function, csrf_token: 'double-token',
    must_change_password: '0', second_factor: '0', ...accounts[username],
  };
}

function refuse(status: number, code: string, message: string, field?: string): Answer {
  return [status, { code, message, field, request_id: 'double-1' }];
}

function page_of(all: readonly object[], query: URLSearchParams): Values {
  const size = Number(query.get('size') ?? 20);
  const first = (Number(query.get('page') ?? 1) - 1) * size;
  const others = ['page', 'size', 'sort', 'after'];
  const wanted = [...query].filter(([name]) => !others.includes(name));
  const left = all.filter(row => wanted.every(([name, value]) => {
    const text = name === 'search' ? (row as Values).username : (row as Values)[name];
    return String(text ?? '').includes(value);
  }));
  const sort = query.get('sort') ?? '';
  const name = sort.replace('-', '');
  const ordered = name === ''
    ? left
    : [...left].sort((one, other) =>
        String((one as Values)[name]).localeCompare(String((other as Values)[name]), 'zh')
        * (sort.startsWith('-') ? -1 : 1));
  return { rows: ordered.slice(first, first + size), total: left.length, next: null };
}

function whole(rows: readonly object[]): Values {
  return { rows, total: rows.length, next: null };
}

/** By the key of the last row, as what is never counted to the end is asked for. */
function page_after(all: readonly { id: string }[], query: URLSearchParams): Values {
  const size = Number(query.get('size') ?? 20);
  const first = all.findIndex(row => row.id === query.get('after')) + 1;
  const rows = all.slice(first, first + size);
  const more = first + size < all.length;
  return { rows, total: null, next: more ? rows.at(-1)?.id : null };
}

/** The state of one running double; each test starts its own. */
class Desk {
  private me: Values | undefined;
  private readonly operators = structuredClone(operators);
  private sessions = structuredClone(sessions);

  answer(method: string, path: string, query: URLSearchParams, body: Values, csrf: string): Answer {
    if (path === '/sign-in') return this.sign_in(body);
    if (!this.me) return refuse(401, 'session.none', '请先登录');
    if (method !== 'GET' && csrf !== 'double-token')
      return refuse(403, 'csrf.wrong', '请求无效，请刷新页面');
    if (method === 'GET') return this.look(path, query);
    return this.act(method, path, body);
  }

  private sign_in(body: Values): Answer {
    const username = String(body.username);
    if (!accounts[username] || body.password !== 'Right-Horse-9')
      return refuse(401, 'signin.wrong', '用户名或密码错误，还可再试 4 次');
    if (username === 'guarded' && body.code === undefined)
      return refuse(401, 'signin.code_needed', '请输入动态口令', 'code');
    if (username === 'guarded' && body.code !== '123456')
      return refuse(401, 'signin.wrong', '动态口令错误', 'code');
    this.me = me_of(username);
    return [200, this.me];
  }

  private look(path: string, query: URLSearchParams): Answer {
    switch (path) {
      case '/me': return [200, this.me];
      case '/desk': return [200, desk];
      case '/operators': return [200, page_of(this.operators, query)];
      case '/roles': return [200, whole(roles)];
      case '/organisations': return [200, whole(organisations)];
      case '/trail': return [200, page_after(trail, query)];
      case '/sessions': return [200, whole(this.sessions)];
      default: return refuse(404, 'route.unknown', '没有这个接口');
    }
  }

  private act(method: string, path: string, body: Values): Answer {
    if (path === '/sign-out') this.me = undefined;
    if (path === '/operators') return this.add_operator(body);
    if (method === 'DELETE')
      this.sessions = this.sessions.filter(each => !path.endsWith(`/${each.id}`));
    if (path === '/password') {
      if (body.current !== 'Right-Horse-9')
        return refuse(403, 'password.wrong', '原密码错误', 'current');
      this.me = { ...this.me, must_change_password: '0' };
    }
    if (path === '/second-factor') {
      const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
      return [200, { secret, uri: `otpauth://totp/Yibao:manager?secret=${secret}&issuer=Yibao` }];
    }
    return [200, {}];
  }

  private add_operator(body: Values): Answer {
    if (this.operators.some(each => each.username === body.username))
      return refuse(422, 'operator.exists', '该用户名已被使用', 'username');
    const operator = {
      ...operators[0]!, username: String(body.username), name: String(body.name),
      operator_id: String(5000 + this.operators.length),
    };
    this.operators.unshift(operator);
    return [200, { operator, password: 'Blue-Lake-4711' }];
  }
}

async function body_of(request: IncomingMessage): Promise<Values> {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? {} : JSON.parse(text) as Values;
}

function give_file(path: string, response: ServerResponse): void {
  const file = join(built, path);
  const found = existsSync(file) && statSync(file).isFile() ? file : join(built, 'index.html');
  response.writeHead(200, { 'Content-Type': types[extname(found)] ?? 'application/octet-stream' });
  createReadStream(found).pipe(response);
}

export async function start(): Promise<{ address: string; stop: () => void }> {
  const desk = new Desk();
  const server = createServer((request, response) => void (async () => {
    const url = new URL(request.url ?? '/', 'http://double');
    if (!url.pathname.startsWith('/api/v1')) return give_file(url.pathname, response);
    const [status, body] = desk.answer(
      request.method ?? 'GET', url.pathname.slice('/api/v1'.length), url.searchParams,
      await body_of(request), String(request.headers['x-csrf-token'] ?? ''),
    );
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  })());
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
