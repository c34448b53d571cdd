import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { paths, Problem } from '../build/generated/sahut.js';

export type Sahut = Client<paths>;

export interface Settings {
  baseUrl: string;
  /** Asked before each request, so that it can renew a token. Left out for what anybody may read. */
  token?: () => Promise<string>;
  language?: 'id' | 'en';
  fetch?: NonNullable<ClientOptions['fetch']>;
}

export function sahut({ baseUrl, token, language = 'id', fetch = globalThis.fetch }: Settings): Sahut {
  const client = createClient<paths>({ baseUrl, fetch, headers: { 'Accept-Language': language } });
  if (token) {
    client.use({
      async onRequest({ request }) {
        request.headers.set('Authorization', `Bearer ${await token()}`);
      },
    });
  }
  return client;
}

/** What the server refused. Decide by `problem.code`; show `problem.detail`. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    readonly response: Response,
  ) {
    super(problem.detail);
  }
}

interface Outcome<T> {
  data?: T;
  error?: Problem;
  response: Response;
}

/** The content of a successful answer; any other one is thrown. */
export async function content<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (error) {
    throw new Refusal(error, response);
  }
  if (data === undefined) {
    throw new Error(`No content in an answer ${response.status}`);
  }
  return data;
}

/**
 * Sends until an answer comes: after a broken connection or a 503 it tries again, later each time. Only for requests that
 * are safe to repeat: a GET, or a POST with the same Idempotency-Key in every attempt.
 */
export async function persistently<T>(send: () => Promise<T>, attempts = 4, pauseMs = 500): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (failure) {
      const passing = failure instanceof TypeError || (failure instanceof Refusal && failure.response.status === 503);
      if (!passing || attempt === attempts) {
        throw failure;
      }
      await new Promise((resume) => setTimeout(resume, pauseMs * 2 ** (attempt - 1)));
    }
  }
}

export interface Page<T> {
  items: T[];
  next_page_token?: string;
}

/** Every item of a list, fetched page by page. A page may be empty and still be followed by another. */
export async function* everyItem<T>(page: (token: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  let token: string | undefined;
  do {
    const { items, next_page_token } = await page(token);
    yield* items;
    token = next_page_token;
  } while (token !== undefined);
}
