import { metaProblem, problemInStatus } from '@main/publish/connectors/meta/meta-problem'
import { metaTime } from '@main/publish/connectors/meta/meta-time'
import { readVideoStatus } from '@main/publish/connectors/meta/video-status'
import { PublishProblem } from '@shared/domain/publish-problem'
import { describe, expect, test } from 'vitest'

const now = Date.parse('2026-09-01T12:00:00Z')
const answer = (status: number, json: unknown, headers: Record<string, string> = {}) => ({
  status,
  header: (name: string) => headers[name] ?? '',
  json,
})
const refused = (error: object, headers: Record<string, string> = {}, status = 400) =>
  metaProblem(answer(status, { error: { message: 'No', ...error } }, headers), now)

describe('refusals of the Graph', () => {
  test.each([
    [{ code: 190, error_subcode: 463 }, 'token', '190/463'],
    [{ code: 190 }, 'token', '190'],
    [{ code: 10 }, 'permission', '10'],
    [{ code: 200 }, 'permission', '200'],
    [{ code: 299 }, 'permission', '299'],
    [{ code: 1 }, 'busy', '1'],
    [{ code: -2 }, 'busy', '-2'],
    [{ code: 4 }, 'busy', '4'],
    [{ code: 4, error_subcode: 2207051 }, 'platform', '2207051'],
    [{ code: 9, error_subcode: 2207042 }, 'limit', '2207042'],
    [{ code: 25, error_subcode: 2207050 }, 'account', '2207050'],
    [{ code: 352, error_subcode: 2207026 }, 'file', '2207026'],
    [{ code: 9004, error_subcode: 2207052 }, 'handle', '2207052'],
    [{ code: 9007, error_subcode: 2207027 }, 'busy', '2207027'],
    [{ code: 36004, error_subcode: 2207010 }, 'text', '2207010'],
    [{ code: 100 }, 'choice', '100'],
    [{ code: 100, error_subcode: 33 }, 'busy', '100/33'],
    [{ code: 368 }, 'account', '368'],
    [{ code: 506 }, 'platform', '506'],
    [{ code: 6000, error_subcode: 1363128 }, 'file', '1363128'],
    [{ code: 1390008 }, 'limit', '1390008'],
    [{ code: 4854002 }, 'account', '4854002'],
    [{ code: 1609010 }, 'busy', '1609010'],
    [{ code: 77_777 }, 'platform', '77777'],
    [{ code: 77_777, is_transient: true }, 'busy', '77777'],
  ])('%j is %s', (error, kind, code) => {
    expect(refused(error)).toMatchObject({ kind, code })
  })

  test.each([
    [401, 'token'],
    [403, 'permission'],
    [404, 'platform'],
    [429, 'busy'],
    [502, 'busy'],
  ])('a page of HTML with status %i is %s', (status, kind) => {
    const problem = metaProblem(answer(status, undefined), now)
    expect(problem).toEqual({ kind, code: String(status), said: '', retryAt: null })
  })

  test('what it says to people goes before what it says to programmers', () => {
    expect(refused({ code: 100, error_user_msg: 'The caption is odd' }).said).toBe('The caption is odd')
  })

  test('tokens and addresses that a message repeats do not stay in it', () => {
    const token = `EAA${'b7'.repeat(40)}`
    const message = `Cannot parse ${token} at https://rupload.facebook.com/ig-api-upload/v26.0/17?sig=a access_token=short`
    const problem = refused({ code: 190, message })
    expect(problem.said).toBe('Cannot parse … at … access_token=…')
    expect(PublishProblem.parse(problem)).toEqual(problem)
  })

  test('a message without end is cut to what can be kept', () => {
    expect(PublishProblem.safeParse(refused({ code: 1, message: 'no '.repeat(9_000) })).success).toBe(true)
  })
})

describe('when to come again', () => {
  const usage = (minutes: number) => ({
    'x-business-use-case-usage': JSON.stringify({
      17: [{ type: 'instagram', call_count: 100, total_time: 40, estimated_time_to_regain_access: minutes }],
      18: [{ type: 'pages', call_count: 3 }],
    }),
  })

  test('throttled, it is as many minutes as the header says', () => {
    expect(refused({ code: 80_002 }, usage(23)).retryAt).toBe(now + 23 * 60_000)
  })

  test.each([
    [{}, 15],
    [usage(0), 15],
    [{ 'x-business-use-case-usage': 'garbage' }, 15],
    [{ 'x-business-use-case-usage': '{"17":{"call_count":3}}' }, 15],
    [{ 'retry-after': '120' }, 2],
    [{ 'retry-after': '999999999' }, 60],
    [{ 'retry-after': 'tomorrow' }, 15],
    [usage(1e9), 24 * 60],
  ])('%j is %i minutes', (headers: Record<string, string>, minutes) => {
    expect(refused({ code: 4 }, headers).retryAt).toBe(now + minutes * 60_000)
  })

  test('the limit of the day is over in a day, a token never by itself', () => {
    expect(refused({ code: 9, error_subcode: 2207042 }).retryAt).toBe(now + 86_400_000)
    expect(refused({ code: 190 }, usage(23)).retryAt).toBeNull()
  })
})

describe('refusals of the upload host', () => {
  const uploadRefused = (debug_info: object) => metaProblem(answer(400, { debug_info }), now)

  test.each([
    [{ retriable: false, type: 'OffsetInvalidError', message: 'Offset' }, 'busy', 'OffsetInvalidError'],
    [{ retriable: false, type: 'PartialRequestError', message: 'Cut' }, 'busy', 'PartialRequestError'],
    [{ retriable: true, type: 'ProcessingFailedError', message: 'Later' }, 'busy', 'ProcessingFailedError'],
    [{ retriable: false, type: 'ProcessingFailedError', message: 'Odd' }, 'file', 'ProcessingFailedError'],
    [{ retriable: false, type: 'ProcessingFailedError', message: 'Code 2207082' }, 'handle', '2207082'],
    [{ retriable: false, type: 'NotAuthorizedError', message: 'No' }, 'token', 'NotAuthorizedError'],
  ])('%j is %s', (info, kind, code) => {
    expect(uploadRefused(info)).toMatchObject({ kind, code })
  })
})

test('the code in the text of a status is what it means', () => {
  const problem = problemInStatus('Error: Media upload has failed with error code 2207026')
  expect(problem).toMatchObject({ kind: 'file', code: '2207026', retryAt: null })
  expect(problemInStatus('Error')).toMatchObject({ kind: 'file', code: '', said: 'Error' })
})

test('a trouble that passes has ended this upload all the same, so another one is due', () => {
  expect(problemInStatus('Temporary', 1363047)).toMatchObject({ kind: 'handle', code: '1363047' })
})

test('times have no colon in their offset', () => {
  expect(metaTime('2026-09-01T12:00:00+0000')).toBe(now)
  expect(metaTime('2026-09-01T14:00:00+0200')).toBe(now)
  expect(metaTime('soon')).toBeNull()
})

describe('the status of a video', () => {
  test.each(['bytes_transfered', 'bytes_transferred'])('bytes that arrived are read as %s', spelling => {
    const reading = readVideoStatus({
      video_status: 'processing',
      uploading_phase: { status: 'in_progress', [spelling]: 50_000 },
      processing_phase: { status: 'not_started' },
      publishing_phase: { status: 'not_started' },
    })
    expect(reading).toEqual({
      arrived: 50_000,
      isUploaded: false,
      isWorkedOn: false,
      publishing: 'not-begun',
      failure: null,
      isExpired: false,
    })
  })

  test.each([
    [{ error: { message: 'Too small', code: 1363127 } }],
    [{ errors: [{ message: 'Too small', code: 1363127 }] }],
  ])('a phase that failed says why: %j', said => {
    const reading = readVideoStatus({ video_status: 'error', processing_phase: { status: 'error', ...said } })
    expect(reading?.failure).toEqual({ message: 'Too small', code: 1363127 })
  })

  test('a check of copyright that hangs is no failure of what is out', () => {
    const reading = readVideoStatus({
      video_status: 'ready',
      publishing_phase: { status: 'complete' },
      copyright_check_status: { status: 'error' },
    })
    expect(reading).toMatchObject({ publishing: 'done', failure: null, isUploaded: true })
  })

  test('what is set for later is not out', () => {
    const publishing_phase = { status: 'complete', publish_status: 'scheduled', publish_time: 1_788_000_000 }
    expect(readVideoStatus({ video_status: 'ready', publishing_phase })?.publishing).toBe('scheduled')
  })

  test.each([undefined, null, 'processing', 7])('%j is no status', body => {
    expect(readVideoStatus(body)).toBeNull()
  })
})
