import { toast } from '@renderer/components/toasts'
import { words } from '@renderer/words/words'
import type { Refusal } from './edit-cut'

/** Says why an edit was not made, and what to do instead. */
export function sayRefusal(refusal: Refusal): void {
  toast({ title: words('timeline:refused'), detail: words(`timeline:refusal.${refusal}`), tone: 'bad' })
}
