import type { AccountId, VideoId } from './ids'
import { doubleOf } from './new-post'
import type { Platform } from './platform'
import type { Post } from './post'
import type { CsvPost } from './posts-csv'
import { type Scheduled, scheduleAt } from './schedule'

type KnownFilm = { readonly video_id: VideoId; readonly title: string }
type KnownAccount = { readonly account_id: AccountId; readonly platform: Platform; readonly username: string }

export type CsvSurroundings = {
  readonly films: readonly KnownFilm[]
  readonly accounts: readonly KnownAccount[]
  readonly posts: readonly Post[]
  /** The workspace's, for rows that name none. */
  readonly zone: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A row that becomes a post. */
export type TakenRow = {
  readonly row: CsvPost
  readonly video_id: VideoId
  readonly account_id: AccountId | null
  readonly zone: string
  readonly at: Scheduled | null
}

/** Why a row becomes none. `is`: what stands there. */
export type PlanFault = {
  readonly line: number
  readonly column: 'film' | 'account' | 'date' | 'time'
  readonly kind: 'no-film' | 'two-films' | 'no-account' | 'which-account' | 'past' | 'no-time'
  readonly is: string
}

/** What becomes of a file of posts: those that are taken, those that are there already, and what is wrong with the others. */
export type CsvPlan = {
  readonly taken: readonly TakenRow[]
  readonly doubles: readonly CsvPost[]
  readonly faults: readonly PlanFault[]
}

const same = (one: string, other: string) => plain(one) === plain(other)
const plain = (name: string) => name.trim().replace(/^@/, '').normalize('NFC').toLowerCase()

/** Finds films and accounts for the rows of a file. A row that is there already, or stands in the file twice, is taken once. */
export function planCsv(rows: readonly CsvPost[], around: CsvSurroundings): CsvPlan {
  const [taken, doubles, faults]: [TakenRow[], CsvPost[], PlanFault[]] = [[], [], []]
  const known: Known[] = [...around.posts]
  for (const row of rows) {
    const read = readRow(row, around)
    if ('kind' in read) {
      faults.push(read)
      continue
    }
    const made = knownOf(read)
    if (doubleOf(made, known)) doubles.push(row)
    else {
      taken.push(read)
      known.push(made)
    }
  }
  return { taken, doubles, faults }
}

type Known = Pick<Post, 'post_id' | 'video_id' | 'account_id' | 'platform' | 'scheduled_time'>

const knownOf = ({ row, video_id, account_id, at }: TakenRow): Known => ({
  // Rows of new posts name none, and are not the same for that.
  post_id: (row.post_id || `line ${row.line}`) as Post['post_id'],
  ...{ video_id, account_id, platform: row.platform },
  scheduled_time: at === null ? null : new Date(at.moment.at).toISOString(),
})

function readRow(row: CsvPost, around: CsvSurroundings): TakenRow | PlanFault {
  const { line } = row
  const films = around.films.filter(({ title }) => same(title, row.film))
  const [film] = films
  if (!film) return { line, column: 'film', kind: 'no-film', is: row.film }
  if (films.length > 1) return { line, column: 'film', kind: 'two-films', is: row.film }
  const account = accountOf(row, around.accounts)
  if (typeof account === 'string') return { line, column: 'account', kind: account, is: row.account }
  const zone = row.zone || around.zone
  const at = row.wall === null ? null : scheduleAt({ wall: row.wall, zone }, around.now)
  if (at && !at.ok) {
    const kind = at.problem === 'past' ? 'past' : 'no-time'
    return { line, column: 'date', kind, is: row.wall ?? '' }
  }
  return { row, video_id: film.video_id, account_id: account?.account_id ?? null, zone, at: at?.value ?? null }
}

/** The account that a row names; where it names none, the only one of its platform, or none yet. */
function accountOf(
  { platform, account }: CsvPost,
  all: readonly KnownAccount[],
): KnownAccount | null | 'no-account' | 'which-account' {
  const those = all.filter(one => one.platform === platform)
  if (account === '') return those.length > 1 ? 'which-account' : (those[0] ?? null)
  const named = those.filter(one => same(one.username, account))
  if (named.length > 1) return 'which-account'
  return named[0] ?? 'no-account'
}
