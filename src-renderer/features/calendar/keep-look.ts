import { keepSetting } from '@renderer/database/keep-setting'
import { type Look, usualLook } from './use-calendar'

let latest: Look | null = null

/** Changes how the calendar is looked at. Begins from what was chosen last, not from what is drawn: of two quick presses the second would undo the first. */
export function keepLook(drawn: Look, change: (look: Look) => Look): void {
  const kept = change(latest ?? drawn)
  latest = kept
  void keepSetting('calendar_look', kept).finally(() => {
    if (latest === kept) latest = null
  })
}

/** Everything is let through again. */
export const withoutFilters = ({ view }: Look): Look => ({ ...usualLook, view })
