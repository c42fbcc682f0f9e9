import type { Combo } from './key-combo'

export const actionGroups = ['app', 'script', 'play', 'mark', 'cut', 'view', 'calendar'] as const
export type ActionGroup = (typeof actionGroups)[number]

/** Whether actions of two groups can be had at the same time: those of the calendar and those of a script never are on one screen. */
export const canMeet = (one: ActionGroup, other: ActionGroup): boolean =>
  one === 'app' || other === 'app' || (one === 'calendar') === (other === 'calendar')

type Action = {
  readonly group: ActionGroup
  /** How its keys are named: by the place they lie at, so that J K L stay side by side on any keyboard, or by what they write. */
  readonly by: 'position' | 'character'
  /** Whether it is done again and again while the keys stay down. */
  readonly repeats: boolean
  /** Its keys as this app has them. */
  readonly keys: readonly Combo[]
}

const once = (group: ActionGroup, by: Action['by'], keys: readonly Combo[]): Action => ({
  group,
  by,
  repeats: false,
  keys,
})
const app = (...keys: readonly Combo[]) => once('app', 'character', keys)
const script = (...keys: readonly Combo[]) => once('script', 'character', keys)
const play = (...keys: readonly Combo[]) => once('play', 'position', keys)
const step = (...keys: readonly Combo[]): Action => ({ ...play(...keys), repeats: true })
const mark = (...keys: readonly Combo[]) => once('mark', 'position', keys)
const cut = (...keys: readonly Combo[]) => once('cut', 'position', keys)
const view = (...keys: readonly Combo[]) => once('view', 'position', keys)
const calendar = (...keys: readonly Combo[]) => once('calendar', 'character', keys)
const zoom = (...keys: readonly Combo[]): Action => ({ group: 'view', by: 'character', repeats: true, keys })

const all = {
  'palette.open': app('Mod+Shift+p'),
  'keys.sheet': app('?', 'Mod+/'),
  'settings.open': app('Mod+,'),
  'screen.ideas': once('app', 'position', ['Mod+Digit1']),
  'screen.scripts': once('app', 'position', ['Mod+Digit2']),
  'screen.calendar': once('app', 'position', ['Mod+Digit3']),
  'screen.accounts': once('app', 'position', ['Mod+Digit4']),
  'idea.new': app('Mod+n'),
  'edit.undo': { ...app('Mod+z'), repeats: true },
  'edit.redo': { ...app('Mod+Shift+z', 'Mod+y'), repeats: true },
  'version.keep': app('Mod+s'),

  'versions.open': script('Mod+Shift+h'),
  'script.approve': script('Mod+Shift+a'),
  'comments.open': script('Mod+Shift+m'),
  'film.assemble': script('Mod+Enter', 'Mod+e'),

  'play.toggle': play('Space'),
  'play.back': play('KeyJ'),
  'play.stop': play('KeyK'),
  'play.forward': play('KeyL'),
  'frame.back': step('ArrowLeft'),
  'frame.forward': step('ArrowRight'),
  'jump.back': step('Shift+ArrowLeft'),
  'jump.forward': step('Shift+ArrowRight'),
  'edit.previous': step('ArrowUp'),
  'edit.next': step('ArrowDown'),
  'film.start': play('Home'),
  'film.end': play('End'),
  'loop.toggle': once('play', 'character', ['Mod+l']),
  'stage.mute': play('Shift+KeyM'),
  'stage.full': play('KeyF'),

  'mark.in': mark('KeyI'),
  'mark.out': mark('KeyO'),
  'marks.clear': mark('Alt+KeyX'),
  'marker.add': mark('KeyM'),

  'cut.split': cut('KeyS', 'Mod+KeyB', 'Mod+KeyK'),
  'cut.trim-start': cut('KeyQ'),
  'cut.trim-end': cut('KeyW'),
  'cut.lift': cut('Delete'),
  'cut.ripple-delete': cut('Shift+Delete'),
  'cut.overwrite': cut('KeyB'),
  'cut.append': cut('KeyA'),

  'snap.toggle': view('KeyN'),
  'zoom.in': zoom('Mod+=', 'Mod+Plus'),
  'zoom.out': zoom('Mod+-'),
  'zoom.fit': view('KeyZ', 'Mod+Digit0'),

  'calendar.new': calendar('n'),
  'calendar.open': calendar('Enter'),
  'calendar.reschedule': calendar('r'),
  'calendar.cancel': calendar('Delete'),
  'calendar.today': calendar('t'),
  'calendar.before': { ...calendar('ArrowLeft'), repeats: true },
  'calendar.after': { ...calendar('ArrowRight'), repeats: true },
  'calendar.month': calendar('m'),
  'calendar.week': calendar('w'),
  'calendar.list': calendar('l'),
} satisfies Record<string, Action>

export type ActionId = keyof typeof all

/** Everything that can be done by key and from the command palette, whoever does it at the moment. */
export const actions: Readonly<Record<ActionId, Action>> = all

/** In the order in which they are listed. */
export const actionIds = Object.keys(all) as readonly ActionId[]

/** Whether a text names an action; files and settings may come from another version of the app. */
export const isActionId = (text: string): text is ActionId => Object.hasOwn(all, text)

/** Actions that earlier versions had. Their names stand in settings and files of keys to this day, so none of them is to be given anew. */
const retired = ['frame.cover']

/** Whether a text names an action that an earlier version of the app had. */
export const isRetiredAction = (text: string): boolean => retired.includes(text)
