import { z } from 'zod'
import { Timestamp } from './time'

export const themes = ['system', 'dark', 'light'] as const
export const Theme = z.enum(themes)
export type Theme = z.infer<typeof Theme>

/** What the user set for the whole workspace, one row a setting. An unset one has no row. */
export const Setting = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('theme'), value: Theme, updated_at: Timestamp, sv: z.literal(1) }),
  z.strictObject({ name: z.literal('locale'), value: z.string().max(40), updated_at: Timestamp, sv: z.literal(1) }),
])
export type Setting = z.infer<typeof Setting>
export type SettingName = Setting['name']
