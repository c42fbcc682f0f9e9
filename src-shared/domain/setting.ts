import { z } from 'zod'
import { NamedBrand } from './brand-style'
import { mediaSorts } from './find-media'
import { PostingTimes } from './free-slots'
import { AccountId } from './ids'
import { KeyChoice } from './keymap'
import { latePolicies } from './late-post'
import { platforms } from './platform'
import { PrompterLook } from './teleprompter'
import { Timestamp } from './time'
import { offlineWays, WritingWish } from './writing'

export const themes = ['system', 'dark', 'light'] as const
export const Theme = z.enum(themes)
export type Theme = z.infer<typeof Theme>

/** How the app looks until the user chose: pictures are judged best on dark. */
export const usualTheme: Theme = 'dark'

/** A feed whose topics are offered as ideas. */
export const FeedChoice = z.strictObject({ url: z.string().max(2_000), name: z.string().max(200) })
export type FeedChoice = z.infer<typeof FeedChoice>

/** Hashtags that go together, kept under a name. They are written without `#`. */
export const HashtagSet = z.strictObject({
  name: z.string().min(1).max(60),
  hashtags: z.array(z.string().max(140)).max(100),
})
export type HashtagSet = z.infer<typeof HashtagSet>

/** The two ways to look at ideas. */
export const ideasViews = ['board', 'table'] as const
export type IdeasView = (typeof ideasViews)[number]

/** The two ways to look at the bin. */
export const binViews = ['grid', 'list'] as const

/** How the bin is looked at. */
const BinLook = z.strictObject({ view: z.enum(binViews), sort: z.enum(mediaSorts) })
export type BinLook = z.infer<typeof BinLook>

export const calendarViews = ['month', 'week', 'list'] as const

/** How the calendar is looked at; an empty filter lets everything through. */
export const CalendarLook = z.strictObject({
  view: z.enum(calendarViews),
  platforms: z.array(z.enum(platforms)).max(10),
  accounts: z.array(AccountId).max(200),
  /** Groups of deliveries. */
  states: z.array(z.enum(['draft', 'waiting', 'out', 'trouble'])).max(4),
})
export type CalendarLook = z.infer<typeof CalendarLook>

/** What was chosen when a script was last asked for. */
const WritingHabits = z.strictObject({
  wish: WritingWish,
  by: z.enum(['built-in', 'model']),
  offline: z.enum(offlineWays),
})

const kept = { updated_at: Timestamp, sv: z.literal(1) }

/** What the user set for the whole workspace, one row a setting. An unset one has no row. */
export const Setting = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('theme'), value: Theme, ...kept }),
  z.strictObject({ name: z.literal('locale'), value: z.string().max(40), ...kept }),
  /** Widths of the media bin and of the preview in pixels. */
  z.strictObject({ name: z.literal('bin_width'), value: z.int().min(100).max(4_000), ...kept }),
  z.strictObject({ name: z.literal('preview_width'), value: z.int().min(100).max(4_000), ...kept }),
  z.strictObject({ name: z.literal('bin_look'), value: BinLook, ...kept }),
  /** Height of the timeline in pixels. */
  z.strictObject({ name: z.literal('timeline_height'), value: z.int().min(50).max(4_000), ...kept }),
  z.strictObject({ name: z.literal('feeds'), value: z.array(FeedChoice).max(50), ...kept }),
  z.strictObject({ name: z.literal('hashtag_sets'), value: z.array(HashtagSet).max(100), ...kept }),
  z.strictObject({ name: z.literal('teleprompter'), value: PrompterLook, ...kept }),
  z.strictObject({ name: z.literal('ideas_view'), value: z.enum(ideasViews), ...kept }),
  z.strictObject({ name: z.literal('writing'), value: WritingHabits, ...kept }),
  z.strictObject({ name: z.literal('keymap'), value: KeyChoice, ...kept }),
  /** Captions as the workspace's brands have them. */
  z.strictObject({ name: z.literal('brand_styles'), value: z.array(NamedBrand).max(50), ...kept }),
  z.strictObject({ name: z.literal('calendar_look'), value: CalendarLook, ...kept }),
  /** When accounts are posted to in a usual week, each once. */
  z.strictObject({ name: z.literal('posting_times'), value: z.array(PostingTimes).max(200), ...kept }),
  z.strictObject({ name: z.literal('late_policy'), value: z.enum(latePolicies), ...kept }),
  /** IANA zone by which the workspace plans; unset, the machine's. */
  z.strictObject({ name: z.literal('workspace_zone'), value: z.string().max(80), ...kept }),
  /** Accounts to which nothing goes without an approval. */
  z.strictObject({ name: z.literal('approved_accounts'), value: z.array(AccountId).max(200), ...kept }),
  /** Hosts to which words go without being shown first any more. */
  z.strictObject({
    name: z.literal('shown_before_sending'),
    value: z.array(z.string().max(300)).max(100),
    ...kept,
  }),
])
export type Setting = z.infer<typeof Setting>
export type SettingName = Setting['name']
export type SettingValue<N extends SettingName> = Extract<Setting, { name: N }>['value']
