import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import type { SubmitReportRequest } from '../build/generated/sahut.js';
import { attributes, missing, questionsToShow } from './form.js';
import { content, everyItem, persistently, Refusal, sahut, type Sahut } from './sahut.js';

const baseUrl = process.env.SAHUT_URL ?? 'http://127.0.0.1:8080';
const anybody = sahut({ baseUrl });
const subject = `sample-${randomUUID()}`;
let citizen: Sahut;
let coordinator: Sahut;
let liaison: Sahut;

/** Development and demo builds hand a token to anybody; in production it comes from the city app's login. */
async function devToken(persona: object): Promise<() => Promise<string>> {
  const response = await fetch(`${baseUrl}/dev/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(persona),
  });
  const { token } = (await response.json()) as { token: string };
  return async () => token;
}

before(async () => {
  citizen = sahut({ baseUrl, token: await devToken({ persona: 'citizen', subject }) });
  coordinator = sahut({ baseUrl, token: await devToken({ persona: 'coordinator' }) });
  liaison = sahut({ baseUrl, token: await devToken({ persona: 'liaison', agency_code: 'dishub' }) });
});

test("one report's whole life", async () => {
  // The form is made of what the category asks.
  const category = await content(
    anybody.GET('/v1/categories/{category_code}', { params: { path: { category_code: 'parkir' } } }),
  );
  const answers = { masalah_parkir: 'tarif', tarif_diminta: '10000' };
  const hidden = category.questions.find(({ shown_when }) => shown_when)?.code;
  assert.ok(hidden !== undefined && !questionsToShow(category, {}).some(({ code }) => code === hidden));
  assert.ok(questionsToShow(category, answers).some(({ code }) => code === hidden));
  assert.deepEqual(missing(category, answers), []);

  // One name for the submission and one key for the action, made before the first attempt and kept with the draft.
  const draft: SubmitReportRequest = {
    kind: 'COMPLAINT',
    description: 'Juru parkir meminta sepuluh ribu rupiah tanpa karcis.',
    location: { latitude: 3.5923, longitude: 98.6598, landmark: 'depan masjid' },
    category_code: category.code,
    form_version: category.form_version,
    attributes: attributes(category, answers),
    client_reference: randomUUID(),
  };
  const submit = (client: Sahut, key: string) =>
    content(client.POST('/v1/reports', { body: draft, params: { header: { 'Idempotency-Key': key } } }));

  // The network breaks after the server has stored the report: the repeat answers it, and nothing is stored twice.
  const key = randomUUID();
  const sent: (string | null)[] = [];
  const unlucky = sahut({
    baseUrl,
    token: await devToken({ persona: 'citizen', subject }),
    fetch: async (request) => {
      const response = await fetch(request);
      sent.push(response.headers.get('Idempotency-Replayed'));
      if (sent.length === 1) {
        throw new TypeError('connection lost');
      }
      return response;
    },
  });
  const report = await persistently(() => submit(unlucky, key));
  assert.deepEqual(sent, [null, 'true']);
  assert.equal(report.proposed_agency?.code, 'dishub');
  assert.deepEqual(report.attributes.map(({ code, value }) => ({ code, value })), draft.attributes);

  // Even days later, when the key is forgotten, the client reference finds it.
  assert.equal((await submit(citizen, randomUUID())).report_id, report.report_id);
  const stored = await content(citizen.GET('/v1/reports'));
  assert.equal(stored.items.length, 1);

  const path = { report_id: report.report_id };
  const at = { case_id: report.report_id };
  await content(coordinator.POST('/v1/cases/{case_id}/verifications', { params: { path: at }, body: {} }));
  await content(
    liaison.POST('/v1/cases/{case_id}/follow-ups', {
      params: { path: at },
      body: { text: 'Petugas kami menuju lokasi.' },
    }),
  );

  // An officer decides on what they have seen: whoever is late is told so, and looks again.
  const seen = (await coordinator.GET('/v1/cases/{case_id}', { params: { path: at } })).response.headers.get('ETag');
  assert.ok(seen);
  const answer = (etag: string) =>
    content(
      liaison.POST('/v1/cases/{case_id}/answers', {
        params: { path: at, header: { 'If-Match': etag } },
        body: { text: 'Juru parkir itu sudah kami tindak.', outcome: 'FIXED' },
      }),
    );
  assert.equal((await answer(await etagOf(liaison, report.report_id))).to_status, 'ANSWERED');
  await assert.rejects(answer(seen), (late) => late instanceof Refusal && late.response.status === 412);

  // `stage`, `actions` and `next` tell the screen all it needs to know.
  const answered = await content(citizen.GET('/v1/reports/{report_id}', { params: { path } }));
  assert.equal(answered.stage, 'YOUR_TURN');
  assert.equal(answered.answer?.outcome, 'FIXED');
  assert.ok(answered.actions.includes('confirmResolution'));

  await content(citizen.POST('/v1/reports/{report_id}/confirmations', { params: { path }, body: {} }));
  await content(
    citizen.POST('/v1/reports/{report_id}/feedback', { params: { path }, body: { rating: 5, resolved: true } }),
  );

  // Two entries a page, until there is no next page.
  const events: string[] = [];
  for await (const entry of everyItem((page_token) =>
    content(
      citizen.GET('/v1/reports/{report_id}/timeline', {
        params: { path, query: { page_size: 2, ...(page_token === undefined ? {} : { page_token }) } },
      }),
    ),
  )) {
    events.push(entry.event);
  }
  assert.deepEqual(events, ['SUBMITTED', 'VERIFIED', 'FOLLOWED_UP', 'ANSWERED', 'CONFIRMED', 'RATED']);

  const tracked = await content(
    anybody.GET('/v1/tracking/{ticket_number}', { params: { path: { ticket_number: report.ticket_number } } }),
  );
  assert.equal(tracked.stage, 'DONE');
});

test('what is wrong is shown beside its field', async () => {
  const refused = citizen.POST('/v1/reports', {
    body: { kind: 'COMPLAINT', description: 'Gelap', category_code: 'tidak-ada' },
  });
  await assert.rejects(content(refused), (refusal) => {
    assert.ok(refusal instanceof Refusal);
    assert.equal(refusal.response.status, 422);
    assert.equal(refusal.problem.code, 'invalid-content');
    assert.deepEqual(
      refusal.problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/description', 'too-short'],
        ['/category_code', 'unknown-category'],
      ],
    );
    return true;
  });
});

test('what has not changed is not sent again', async () => {
  const first = await anybody.GET('/v1/categories');
  const etag = first.response.headers.get('ETag');
  assert.ok(first.data && etag);
  const again = await anybody.GET('/v1/categories', { params: { header: { 'If-None-Match': etag } } });
  assert.equal(again.response.status, 304);
  assert.equal(again.data, undefined);
});

async function etagOf(officer: Sahut, case_id: string): Promise<string> {
  const { response } = await officer.GET('/v1/cases/{case_id}', { params: { path: { case_id } } });
  return response.headers.get('ETag') ?? assert.fail('no ETag');
}
