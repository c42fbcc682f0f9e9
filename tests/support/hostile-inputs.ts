/**
 * What a page that was taken over might send with a call. Every value crosses the bridge, so the list can be used on both sides of it;
 * this function must need nothing from outside itself, as it is also run inside the page.
 */
export function hostileInputs(): unknown[] {
  const polluting = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
  const ring: { self?: unknown } = {}
  ring.self = ring
  let deep: unknown = {}
  for (let depth = 0; depth < 500; depth += 1) deep = { deep }
  return [
    undefined,
    null,
    true,
    0,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    '',
    '/etc/passwd',
    '../../etc/passwd',
    '\0',
    'x'.repeat(1_000_000),
    [],
    new Array(100_000).fill({ job_id: 1 }),
    polluting,
    { job_id: polluting, media_id: polluting, snapshot_id: polluting },
    { job_id: '../../x', media_id: '../../x', snapshot_id: '../../x' },
    { job_id: '/etc/passwd', media_id: 'file:///etc/passwd', path: '/etc/passwd' },
    { job_id: ['a'], media_id: { $ne: null }, snapshot_id: { length: 1 } },
    { level: 'error', message: 'x'.repeat(10_000_000) },
    { level: '__proto__', message: 1 },
    { video_id: null, assembly: { beats: new Array(10_000).fill({}) }, quality: 'x' },
    { database_id: 'x', rows: -1, lines: 7, change: Number.NEGATIVE_INFINITY, tables: [polluting] },
    new Date(Number.NaN),
    new Map([['job_id', 1]]),
    new Uint8Array(1_000_000),
    ring,
    deep,
  ]
}
