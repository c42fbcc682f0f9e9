import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import type { Script } from '@shared/domain/script'
import type { SettingValue } from '@shared/domain/setting'

export type Habits = SettingValue<'writing'>

/** What a first script is asked for with. */
export const usualHabits: Habits = {
  wish: { tone: 'educational', seconds: 30, language: 'en', shape: 'hook-first', variants: 1 },
  by: 'built-in',
  offline: 'wait',
}

/** How scripts are asked for, as chosen last; undefined until the database has answered. */
export function useHabits(): Habits | undefined {
  const habits = useSetting('writing')
  return habits === undefined ? undefined : (habits ?? usualHabits)
}

/** The same, a script that is there asked for as it is: in its own language, tone and length. */
export function habitsFor(habits: Habits, script: Script | null): Habits {
  if (!script) return habits
  const { tone, language, shape, target_seconds } = script
  return { ...habits, wish: { ...habits.wish, tone, language, shape, seconds: Math.round(target_seconds) } }
}

export const keepHabits = (habits: Habits): Promise<void> => keepSetting('writing', habits)
