import { Button } from '@renderer/components/button'
import { toast } from '@renderer/components/toasts'
import { Tooltip } from '@renderer/components/tooltip'
import { useWords, words } from '@renderer/words/words'
import type { When } from '@shared/domain/compose-set'
import { isForInbox } from '@shared/domain/post-choices'
import { sendPlan, withTimeWanted } from '@shared/domain/send-plan'
import { type TiktokTerm, tiktokAgreements, tiktokTerms } from '@shared/domain/tiktok-form'
import { useEffect, useEffectEvent } from 'react'
import { Link } from 'react-aria-components'
import { useComposeStore } from './compose-store'
import { sendSet } from './send-set'
import type { Composition, Destination } from './use-composition'
import type { Ways } from './ways'

type SendButtonProps = { readonly composition: Composition; readonly when: When; readonly ways: Ways }

/** Sends what may go; beside it what keeps the others, and what TikTok's creators agree to. */
export function SendButton({ composition, when, ways }: SendButtonProps) {
  const t = useWords()
  const isSending = useComposeStore(store => store.isSending)
  const all = composition.destinations.map(one =>
    withTimeWanted(one.readiness, one.post, when === 'at' || when === 'slot'),
  )
  const plan = sendPlan(all)
  const going = composition.destinations.filter((_, at) => all[at] === 'ready' || all[at] === 'to-ask')
  const isUnfit = useComposeStore(store => store.isTimeUnfit)
  const isOn = !isSending && !isUnfit && composition.mayEdit && (when === 'draft' || going.length > 0)
  const act = () => {
    if (!isOn) return
    if (when !== 'draft') return void sendSet(composition, going, when)
    toast({ title: words('compose:keptAsDraft'), tone: 'good' })
    ways.toCalendar()
  }
  useSendKey(act)
  const name = () => {
    if (isSending) return t('compose:sending')
    if (when === 'draft') return t('compose:keepDraft')
    if (plan.ready === 0 && plan.ask > 0) return t('compose:askFor', { count: plan.ask })
    const count = plan.ready || plan.open
    const sends = t(when === 'now' ? 'compose:postNow' : 'compose:schedule', { count })
    return plan.ask > 0 ? t('compose:sendAndAsk', { sends, asks: plan.ask }) : sends
  }
  return (
    <div className="ms-auto flex max-w-112 flex-col items-end gap-1">
      <Tooltip text={t('compose:sendHint')} keys="Mod+Enter">
        <Button variant="primary" isDisabled={!isOn} onPress={act}>
          {name()}
        </Button>
      </Tooltip>
      {when === 'draft' || !composition.mayEdit ? null : <Held all={all} isUnfit={isUnfit} />}
      {when === 'draft' ? null : <Agreements going={going} />}
    </div>
  )
}

/** The keys that send, wherever on the page the focus is, but not while a dialog asks for something. */
function useSendKey(act: () => void): void {
  const send = useEffectEvent(act)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isMeant = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isMeant || event.repeat || document.querySelector('[role=dialog], [role=alertdialog]')) return
      event.preventDefault()
      send()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

type HeldProps = { readonly all: readonly ReturnType<typeof withTimeWanted>[]; readonly isUnfit: boolean }

/** Why some of the posts do not go with the others. */
function Held({ all, isUnfit }: HeldProps) {
  const t = useWords()
  const reasons = ['no-time', 'past', 'stopped', 'no-account', 'to-approve', 'asked', 'refused'] as const
  const found = isUnfit
    ? [t('compose:held.unfit')]
    : reasons.flatMap(reason => {
        const count = all.filter(one => one === reason).length
        return count > 0 ? t(`compose:held.${reason}`, { count }) : []
      })
  if (found.length === 0) return null
  return <p className="text-end text-small text-warn">{found.join(' ')}</p>
}

/** TikTok wants this beside the button. */
function Agreements({ going }: { readonly going: readonly Destination[] }) {
  const t = useWords()
  const direct = going.flatMap(({ post: { choices } }) =>
    choices.platform === 'TikTok' && !isForInbox(choices) ? tiktokAgreements(choices) : [],
  )
  if (direct.length === 0) return null
  const sentence = t(direct.includes('branded-content') ? 'compose:tiktok.agreeBranded' : 'compose:tiktok.agree', {
    music: '[music]',
    branded: '[branded-content]',
  })
  return (
    <p className="text-end text-ink-soft text-small">
      {sentence.split(/(\[music\]|\[branded-content\])/).map(part => {
        const term = terms.find(one => part === `[${one}]`)
        return term ? <Term key={term} term={term} /> : part
      })}
    </p>
  )
}

const terms = ['music', 'branded-content'] as const

function Term({ term }: { readonly term: TiktokTerm }) {
  const t = useWords()
  return (
    <Link href={tiktokTerms[term]} target="_blank" className="underline">
      {t(`compose:tiktok.term.${term}`)}
    </Link>
  )
}
