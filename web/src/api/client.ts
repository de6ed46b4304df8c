import type { JobRow } from './forms';
import type { Operation } from './metadata';

/** What the server refused, in its own words; `field` names the input it is about, if one. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly field?: string,
    readonly request_id?: string,
  ) {
    super(message);
  }
}

/** The server could not be reached, or something between it and here answered instead. */
export class Unreachable extends Error {}

type Values = Record<string, unknown>;

let csrf_token = '';
const actions = new Map<string, () => void>(); // by the refusal's code

export function use_csrf_token(token: string): void {
  csrf_token = token;
}

/** `action` runs whenever the server refuses something, whatever it was, with this code. */
export function on_refusal(code: string, action: () => void): void {
  actions.set(code, action);
}

/** Puts inputs into the path's braces; what is left goes into the query or the body. */
export function address_of(operation: Operation<never>, input: Values) {
  const rest: Values = { ...input };
  let path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (operation.method === 'GET') {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(rest))
      if (value !== undefined && value !== '') query.set(name, String(value));
    const text = query.toString();
    if (text !== '') path += `?${text}`;
  }
  return { path, rest };
}

function request_of(
  operation: Operation<never>, rest: Values, more: Record<string, string>, signal?: AbortSignal,
): RequestInit {
  const request: RequestInit =
    { method: operation.method, credentials: 'same-origin', headers: more, signal };
  if (operation.method === 'GET') return request;
  return {
    ...request,
    headers: { ...more, 'Content-Type': 'application/json', 'X-Csrf-Token': csrf_token },
    body: JSON.stringify(rest),
  };
}

async function refusal_of(response: Response): Promise<Error> {
  const said = await response.json().catch(() => undefined) as Partial<Refused> | undefined;
  if (!said?.code) return new Unreachable(`${response.status}`);
  return new Refused(response.status, said.code, said.message ?? '', said.field, said.request_id);
}

async function ask<Input>(
  operation: Operation<Input>, input: Input, more: Record<string, string>, signal?: AbortSignal,
): Promise<{ status: number; body: unknown }> {
  const { path, rest } = address_of(operation, input as Values);
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, request_of(operation, rest, more, signal));
    text = response.ok ? await response.text() : '';
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable(String(error));
  }
  if (response.ok)
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) as unknown };
  const refusal = await refusal_of(response);
  if (refusal instanceof Refused) actions.get(refusal.code)?.();
  throw refusal;
}

/** Asks the server. Throws Refused, Unreachable, or the DOMException of an aborted signal. */
export async function call<Input, Output>(
  operation: Operation<Input, Output>, input: Input, signal?: AbortSignal,
): Promise<Output> {
  return (await ask(operation, input, {}, signal)).body as Output;
}

/** Asks for what may take long: the job that it became, or the answer where it became none. */
export async function begin<Input, Output>(
  operation: Operation<Input, Output>, input: Input,
): Promise<{ job: JobRow } | { answer: Output }> {
  const { status, body } = await ask(operation, input, { Prefer: 'respond-async' });
  return status === 202 ? { job: body as JobRow } : { answer: body as Output };
}
