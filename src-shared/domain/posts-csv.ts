import { type CsvFault, type CsvRow, plainCell, readCsv, writeCsv } from './csv'
import { asHashtag } from './hashtags'
import { type Platform, platforms } from './platform'
import { Post } from './post'
import { fail, ok, type Result } from './result'
import { dayOf, readWall, timeOf } from './wall-time'

const words = ['film', 'platform', 'account', 'date', 'time', 'zone', 'title', 'caption', 'hashtags', 'cta'] as const
const told = ['post_id', 'status', 'link'] as const
/** Columns of a file of posts. Status and link are written and not read. */
export const postColumns = [...words, ...told] as const
export type PostColumn = (typeof postColumns)[number]
const needed = ['film', 'platform'] as const

/** A post as a row tells it. Film and account are names still; `wall` null for a draft without a time, `zone` empty for the workspace's. */
export type CsvPost = {
  readonly line: number
  readonly film: string
  readonly platform: Platform
  readonly account: string
  readonly wall: string | null
  readonly zone: string
  /** Of the post that the row was written from; empty for a new one. What is there already must not be made twice. */
  readonly post_id: string
} & Pick<Post, 'title' | 'caption' | 'hashtags' | 'cta'>

/** What is wrong with a row; `column` empty where it is about the whole of it. `is`: what stands there, cut short. */
export type RowFault = {
  readonly line: number
  readonly column: PostColumn | ''
  readonly kind: 'cells' | 'missing' | 'platform' | 'date' | 'time' | 'zone' | 'too-long' | 'hashtag'
  readonly is: string
}

export type FileFault =
  | CsvFault
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'too-many-rows'; readonly most: number }
  | {
      readonly kind: 'columns'
      readonly missing: readonly string[]
      readonly unknown: readonly string[]
      readonly twice: readonly string[]
    }

export const mostCsvPosts = 2_000

/** All rows that can be taken, and every fault of those that cannot: a row with a fault gives no post. */
export type CsvPosts = { readonly posts: readonly CsvPost[]; readonly faults: readonly RowFault[] }

/** Reads a file of posts. Its first line names the columns, in any order and case; film and platform must be among them. */
export function readPosts(text: string): Result<CsvPosts, FileFault> {
  const read = readCsv(text)
  if (!read.ok) return read
  const [head, ...all] = read.value
  // Spreadsheets write what was once marked as rows and columns of nothing.
  const rows = all.filter(({ cells }) => cells.some(isFilled))
  if (!head || rows.length === 0) return fail({ kind: 'no-rows' })
  if (rows.length > mostCsvPosts) return fail({ kind: 'too-many-rows', most: mostCsvPosts })
  const names = head.cells.map(cell => cell.trim().toLowerCase())
  const known: readonly string[] = postColumns
  const missing = needed.filter(name => !names.includes(name))
  const isOfNothing = (at: number) => names[at] === '' && !rows.some(({ cells }) => isFilled(cells[at] ?? ''))
  const unknown = names.filter((name, at) => !known.includes(name) && !isOfNothing(at))
  const twice = names.filter((name, at) => name !== '' && names.indexOf(name) !== at)
  if (missing.length + unknown.length + twice.length > 0) return fail({ kind: 'columns', missing, unknown, twice })
  const each = rows.map(row => readPost(row, names))
  return ok({
    posts: each.flatMap(one => (one.ok ? one.value : [])),
    faults: each.flatMap(one => (one.ok ? [] : one.problem)),
  })
}

const isFilled = (cell: string): boolean => cell.trim() !== ''

type Cells = (column: PostColumn) => string

function readPost({ line, cells }: CsvRow, names: readonly string[]): Result<CsvPost, RowFault[]> {
  if (cells.length !== names.length) {
    return fail([{ line, column: '', kind: 'cells', is: `${cells.length}/${names.length}` }])
  }
  const cell: Cells = column => plainCell(cells[names.indexOf(column)] ?? '')
  const of = (column: PostColumn) => cell(column).trim()
  const platform = platforms.find(one => one.toLowerCase() === of('platform').toLowerCase())
  const faults = [...platformFaults(of('platform'), platform), ...timeFaults(of), ...wordFaults(cell)]
  const film = of('film')
  if (film === '') faults.push({ column: 'film', kind: 'missing', is: '' })
  if (!platform || faults.length > 0) return fail(faults.map(one => ({ line, ...one, is: one.is.slice(0, 80) })))
  const wall = of('date') === '' ? null : `${of('date')}T${timeIn(of('time')).padStart(5, '0')}`
  const said = { title: cell('title'), caption: cell('caption'), cta: cell('cta'), hashtags: tagsIn(of('hashtags')) }
  return ok({ line, film, platform, account: of('account'), wall, zone: of('zone'), post_id: of('post_id'), ...said })
}

type Fault = Omit<RowFault, 'line'>

const platformFaults = (is: string, platform: Platform | undefined): Fault[] =>
  platform ? [] : [{ column: 'platform', kind: is === '' ? 'missing' : 'platform', is }]

/** Spreadsheets put the seconds to a time of day. */
const timeIn = (cell: string): string => cell.replace(/^(\d{1,2}:\d{2}):00$/, '$1')

/** A date as `2026-03-29` and a time as `18:30` or `9:05`: both or neither. */
function timeFaults(of: Cells): Fault[] {
  const [date, time, zone] = [of('date'), timeIn(of('time')), of('zone')]
  const inZone = readWall('2026-01-01T00:00', zone === '' ? 'UTC' : zone)
  const faults: Fault[] = inZone.ok ? [] : [{ column: 'zone', kind: 'zone', is: zone }]
  if (date === '' && time === '') return faults
  if (!readWall(`${date}T00:00`, 'UTC').ok)
    faults.push({ column: 'date', kind: date === '' ? 'missing' : 'date', is: date })
  if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(time))
    faults.push({ column: 'time', kind: time === '' ? 'missing' : 'time', is: time })
  return faults
}

const tagsIn = (cell: string): string[] =>
  cell
    .split(/[\s,;]+/)
    .filter(tag => tag !== '')
    .map(tag => tag.replace(/^[#＃]/, ''))

/** What is longer than a post can hold, and hashtags that are none. */
function wordFaults(cell: Cells): Fault[] {
  const { title, caption, cta, hashtags } = Post.shape
  const long = Object.entries({ title, caption, cta }).flatMap(([name, schema]): Fault[] => {
    const column = name as 'title' | 'caption' | 'cta'
    return schema.safeParse(cell(column)).success ? [] : [{ column, kind: 'too-long', is: cell(column) }]
  })
  const tags = tagsIn(cell('hashtags'))
  const odd = tags.find(tag => asHashtag(tag) !== tag)
  if (odd !== undefined) return [...long, { column: 'hashtags', kind: 'hashtag', is: odd }]
  return hashtags.safeParse(tags).success
    ? long
    : [...long, { column: 'hashtags', kind: 'too-long', is: tags.join(' ') }]
}

/** A post with the names that a file has for its film and account. */
export type NamedPost = { readonly post: Post; readonly film: string; readonly account: string }

/** Posts as a file that readPosts takes, and that no spreadsheet runs anything of. */
export function writePosts(posts: readonly NamedPost[]): string {
  return writeCsv([postColumns, ...posts.map(cellsOf)])
}

function cellsOf({ post, film, account }: NamedPost): string[] {
  const { wall, zone, hashtags, platform, title, caption, cta, delivery, permalink, post_id } = post
  const cells: Record<PostColumn, string> = {
    ...{ film, platform, account, title, caption, cta, zone, post_id },
    ...{ date: wall ? dayOf(wall) : '', time: wall ? timeOf(wall) : '' },
    hashtags: hashtags.map(tag => `#${tag.replace(/^[#＃]/, '')}`).join(' '),
    ...{ status: delivery, link: permalink ?? '' },
  }
  return postColumns.map(column => cells[column])
}
