import { Button } from '@renderer/components/button'
import { Moment } from '@renderer/components/moment-text'
import { usePeople } from '@renderer/database/people'
import { approve, submitForApproval, withdrawApproval } from '@renderer/publishing/approve-post'
import { useWords } from '@renderer/words/words'
import { mayDo } from '@shared/domain/post-approval'
import { CircleCheck, CircleDashed, CircleX, MessageCircleQuestion, Send, Stamp } from 'lucide-react'
import { useState } from 'react'
import { RefuseDialog } from './refuse-dialog'
import { saidOf } from './said-of'
import type { Composition, Destination } from './use-composition'

const icons = {
  'not-asked': <CircleDashed className="text-ink-faint" />,
  asked: <MessageCircleQuestion className="text-warn" />,
  approved: <CircleCheck className="text-good" />,
  refused: <CircleX className="text-bad" />,
  withdrawn: <CircleDashed className="text-warn" />,
}

/** Where a post's approval stands, who gave it, what was edited since, and what one may do about it. */
export function ApprovalPart({
  composition,
  destination,
}: {
  readonly composition: Composition
  readonly destination: Destination
}) {
  const t = useWords()
  const { standing, needsApproval, readiness } = destination
  if (readiness === 'gone' || (!needsApproval && standing.kind === 'not-asked')) return null
  return (
    <section aria-label={t('compose:approval')} className="flex flex-col gap-2 rounded-lg bg-wash p-3">
      <div className="flex items-start gap-2 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
        {icons[standing.kind]}
        <div className="min-w-0 grow">
          <p className="font-medium">{t(`compose:standing.${standing.kind}`)}</p>
          <Told destination={destination} />
        </div>
      </div>
      <Acts composition={composition} destination={destination} />
    </section>
  )
}

function Told({ destination }: { readonly destination: Destination }) {
  const t = useWords()
  const { names } = usePeople()
  const { standing } = destination
  if (standing.kind === 'not-asked') return <p className="text-ink-soft text-small">{t('compose:needsApproval')}</p>
  const { approval } = standing
  return (
    <div className="text-ink-soft text-small">
      <p>
        <bdi>{names.get(approval.user_id) || t('compose:somebody')}</bdi>, <Moment iso={approval.at} />
      </p>
      {approval.why ? <p className="wrap-anywhere text-ink">{t('compose:why', { why: approval.why })}</p> : null}
      {standing.kind === 'withdrawn' ? (
        <p>
          {t('compose:editedSince', {
            fields: standing.edited.map(field => t(`compose:content.${field}`)).join(', '),
          })}
        </p>
      ) : null}
    </div>
  )
}

function Acts({ composition, destination }: { readonly composition: Composition; readonly destination: Destination }) {
  const t = useWords()
  const [isRefusing, setRefusing] = useState(false)
  const { role } = composition
  const { post, standing } = destination
  const { kind } = standing
  const mayJudge = mayDo(role, 'approve')
  const maySubmit = mayDo(role, 'submit')
  const isOpen = kind !== 'approved'
  return (
    <div className="flex flex-wrap gap-1.5 empty:hidden">
      {mayJudge && isOpen ? (
        <Button size="small" icon={<Stamp />} onPress={() => void saidOf(approve(post.post_id))}>
          {t('compose:approve')}
        </Button>
      ) : null}
      {mayJudge && kind !== 'refused' ? (
        <Button size="small" variant="quiet" icon={<CircleX />} onPress={() => setRefusing(true)}>
          {t('compose:refuse')}
        </Button>
      ) : null}
      {!mayJudge && maySubmit && isOpen && kind !== 'asked' ? (
        <Button size="small" icon={<Send />} onPress={() => void saidOf(submitForApproval(post.post_id))}>
          {t(kind === 'not-asked' ? 'compose:ask' : 'compose:askAgain')}
        </Button>
      ) : null}
      {(mayJudge && kind === 'approved') || (maySubmit && kind === 'asked') ? (
        <Button size="small" variant="quiet" onPress={() => void saidOf(withdrawApproval(post.post_id))}>
          {t(kind === 'approved' ? 'compose:takeApprovalBack' : 'compose:askNoMore')}
        </Button>
      ) : null}
      <RefuseDialog post_id={post.post_id} isOpen={isRefusing} onClose={() => setRefusing(false)} />
    </div>
  )
}
