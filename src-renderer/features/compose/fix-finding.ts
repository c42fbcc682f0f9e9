import { toast } from '@renderer/components/toasts'
import { undoThis } from '@renderer/database/undo-this'
import { words } from '@renderer/words/words'
import type { Finding, FindingRule } from '@shared/domain/finding'
import { openTab } from './compose-store'
import { fixWords } from './edit-set'
import type { Composition, Destination } from './use-composition'
import type { Ways } from './ways'

/** The field that a finding speaks of. */
const fieldOf: Partial<Record<FindingRule, string>> = {
  privacy: 'compose-privacy',
  'privacy-not-offered': 'compose-privacy',
  disclosure: 'compose-disclosure',
  'branded-private': 'compose-privacy',
  'switched-off': 'compose-allow',
  audience: 'compose-audience',
  category: 'compose-category',
  'title-missing': 'compose-title',
  'cover-moment': 'compose-cover',
  'cover-picture': 'compose-cover',
  'cover-size': 'compose-cover',
}

/** Brings the focus to a field of a tab once that is drawn: to what can be chosen in it. */
function focusField(id: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = document.getElementById(id)
      place?.scrollIntoView({ block: 'center' })
      const inside = place?.querySelector<HTMLElement>('input:not(:disabled), button, textarea')
      ;(inside ?? place)?.focus()
    }),
  )
}

/** Does what was offered to a finding. */
export async function fixFinding(
  composition: Composition,
  { post }: Destination,
  finding: Finding,
  ways: Ways,
): Promise<void> {
  const script_id = composition.film?.asset.script_id
  if (finding.rule === 'no-film') {
    if (script_id) ways.makeFilm(script_id, [])
    return
  }
  switch (finding.fix) {
    case 'shorten-text':
    case 'fewer-hashtags':
      await fixWords(post.post_id, finding)
      toast({
        title: words(
          finding.rule === 'text-length' || finding.rule === 'hashtags'
            ? `compose:fixed.${finding.fix}`
            : 'compose:fixed.other',
        ),
        tone: 'good',
        action: { label: words('compose:undo'), ...undoThis() },
      })
      return
    case 'choose': {
      openTab(composition.set_id, post.post_id)
      const field = fieldOf[finding.rule]
      if (field) focusField(field)
      return
    }
    case 're-encode':
      if (script_id) ways.makeFilm(script_id, [post.platform])
      return
    case 'trim':
      toast({ title: words('compose:trimHere'), detail: words('compose:trimHow') })
      if (script_id) ways.toScript(script_id)
      return
    case 'other-account':
      ways.toAccounts()
      return
    default:
  }
}
