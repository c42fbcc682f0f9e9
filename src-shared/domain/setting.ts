import { z } from 'zod'
import { Timestamp } from './time'

export const themes = ['system', 'dark', 'light'] as const
export const Theme = z.enum(themes)
export type Theme = z.infer<typeof Theme>

/** How the app looks until the user chose: pictures are judged best on dark. */
export const usualTheme: Theme = 'dark'

const kept = { updated_at: Timestamp, sv: z.literal(1) }

/** What the user set for the whole workspace, one row a setting. An unset one has no row. */
export const Setting = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('theme'), value: Theme, ...kept }),
  z.strictObject({ name: z.literal('locale'), value: z.string().max(40), ...kept }),
  /** Width of the media bin in pixels. */
  z.strictObject({ name: z.literal('bin_width'), value: z.int().min(100).max(4_000), ...kept }),
])
export type Setting = z.infer<typeof Setting>
export type SettingName = Setting['name']
export type SettingValue<N extends SettingName> = Extract<Setting, { name: N }>['value']
