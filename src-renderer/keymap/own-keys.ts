import { type Combo, isForText } from '@shared/domain/key-combo'

/** What lies over the page and has the keys for itself. Messages in the corner are dialogs too, and in nobody's way. */
const covers =
  '[role=dialog], [role=alertdialog][data-undo], [role=menu], [data-trigger] [role=listbox], [data-keys=own]'

export const isPageCovered = (): boolean => document.querySelector(covers) !== null

const written =
  'textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox], [role=combobox], input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=submit], [type=color], [type=file])'

/** Whether letters that are pressed here are written. */
export const isWritten = (target: Element): boolean => target.closest(written) !== null

type Owner = { readonly who: string; readonly keys: RegExp }

/** Which keys belong to the control that has the focus. */
const owners: readonly Owner[] = [
  {
    who: 'button, a[href], summary, input[type=checkbox], input[type=radio], [role=button], [role=link], [role=switch], [role=checkbox], [role=radio], [role=tab], [role=row], [role=gridcell], [role=option]',
    keys: /^(?:Shift\+)?(?:Space|Enter)$/,
  },
  {
    who: 'input[type=range], input[type=radio], [role=slider], [role=spinbutton], [role=separator], [role=radiogroup], [role=tablist], [role=toolbar], [role=listbox], [role=grid], [role=treegrid], [role=tree], [role=scrollbar]',
    keys: /(?:^|\+)(?:Arrow\w+|Home|End|PageUp|PageDown)$/,
  },
]

/** Whether the control that has the focus, or the one around it, wants a key for itself. */
const isOwned = (target: Element, combo: Combo): boolean =>
  owners.some(({ who, keys }) => keys.test(combo) && target.closest(who) !== null)

/** Whether a key event is free for an action of the page: nobody took it, nothing lies over the page, no text and no control wants it. */
export function isFree(event: KeyboardEvent, combo: Combo): boolean {
  const target = event.target instanceof Element ? event.target : document.body
  if (event.defaultPrevented || isPageCovered()) return false
  return isWritten(target) ? !isForText(combo) : !isOwned(target, combo)
}
