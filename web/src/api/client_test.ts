import { afterEach, describe, expect, it, vi } from 'vitest';
import { address_of, call, on_refusal, Refused, Unreachable, use_csrf_token } from './client';
import { change_operator, end_session, who_am_i, list_operators } from './forms';

function answer(status: number, body: unknown): void {
  vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(body), { status })));
}

afterEach(() => vi.unstubAllGlobals());

describe('the address of a request', () => {
  it('has the inputs of the path in their places, and only the others after it', () => {
    const { path, rest } = address_of(end_session, { id: 'a/b' });
    expect(path).toBe('/api/v1/sessions/a%2Fb');
    expect(rest).toEqual({});
  });

  it('leaves out filters that are empty', () => {
    const filters = { search: '王 一', role: '', page: '2' };
    expect(address_of(list_operators, filters).path)
      .toBe('/api/v1/operators?search=%E7%8E%8B+%E4%B8%80&page=2');
  });
});

describe('a call', () => {
  it('sends the token with what changes something', async () => {
    answer(200, {});
    use_csrf_token('secret');
    await call(change_operator, {
      operator_id: '7', name: '王一', organisation: '1', active: '1', roles: 'clerk',
    });
    const [path, request] = vi.mocked(fetch).mock.calls[0]!;
    expect(path).toBe('/api/v1/operators/7');
    expect(request?.headers).toMatchObject({ 'X-Csrf-Token': 'secret' });
    expect(JSON.parse(String(request?.body))).not.toHaveProperty('operator_id');
  });

  it('throws what the server refused, with its field', async () => {
    answer(403, { code: 'operator.conflict', message: '不能兼任', field: 'roles', request_id: 'r1' });
    const refused = await call(who_am_i, {}).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ code: 'operator.conflict', message: '不能兼任', field: 'roles' });
  });

  it('tells when nobody is signed in any more', async () => {
    answer(401, { code: 'session.none', message: '请先登录' });
    const told = vi.fn();
    on_refusal('session.none', told);
    await expect(call(who_am_i, {})).rejects.toThrow('请先登录');
    expect(told).toHaveBeenCalledOnce();
  });

  it('knows an answer that is not the server\'s', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>502</html>', { status: 502 }));
    await expect(call(who_am_i, {})).rejects.toBeInstanceOf(Unreachable);
  });
});
