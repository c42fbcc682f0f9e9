import { Button } from '@renderer/components/button'
import { toast } from '@renderer/components/toasts'
import { filmCoverOf, useFilm } from '@renderer/database/find-film'
import { useOwnRole, usePeople } from '@renderer/database/people'
import { useSetting } from '@renderer/database/queries'
import { approve, type JudgeTrouble, submitForApproval, withdrawApproval } from '@renderer/publishing/approve-post'
import { useWords, type Words, words } from '@renderer/words/words'
import type { Post } from '@shared/domain/post'
import { mayDo, type Standing, standingOf } from '@shared/domain/post-approval'
import type { Result } from '@shared/domain/result'
import { Check, MessageCircleQuestionMark, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import { RefuseDialog } from './refuse-dialog'

const told = async (act: Promise<Result<null, JudgeTrouble>>) => {
  const done = await act
  if (!done.ok) toast({ title: words(`posts:judge.${done.problem.kind}`), tone: 'bad' })
}

const over: readonly Post['delivery'][] = ['published', 'processing', 'unknown']

/** Where the approval stands, who may decide, and the buttons for it. Nothing where nobody asks for one. */
export function ApprovalPart({ post }: { readonly post: Post }) {
  const t = useWords()
  const film = useFilm(post.video_id)
  const names = usePeople().names
  const wanted = useSetting('approved_accounts')
  const needs = post.account_id !== null && (wanted ?? []).includes(post.account_id)
  const standing = standingOf(post, film?.asset.file ?? null, filmCoverOf(film?.asset))
  if (!needs && standing.kind === 'not-asked') return null
  const who = standing.kind === 'not-asked' ? '' : names.get(standing.approval.user_id) || t('posts:byYou')
  const why = standing.kind === 'refused' ? standing.approval.why : ''
  return (
    <section aria-label={t('posts:approval')} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('posts:approval')}</h3>
      <p className="text-ink-soft">{standingWords(t, standing, who)}</p>
      {why ? (
        <p dir="auto" data-selectable className="wrap-anywhere border-line-strong border-s-2 ps-2">
          {why}
        </p>
      ) : null}
      {over.includes(post.delivery) ? null : <ApprovalButtons post={post} standing={standing} />}
    </section>
  )
}

function standingWords(t: Words, standing: Standing, name: string): string {
  if (standing.kind !== 'withdrawn') return t(`posts:stands.${standing.kind}`, { name })
  const fields = standing.edited.map(field => t(`posts:field.${field}`)).join(', ')
  return t('posts:stands.withdrawn', { name, fields })
}

function ApprovalButtons({ post, standing }: { readonly post: Post; readonly standing: Standing }) {
  const t = useWords()
  const role = useOwnRole()
  const [isRefusing, setRefusing] = useState(false)
  if (!role) return null
  const { post_id } = post
  const isOpen = standing.kind !== 'approved'
  const mayJudge = mayDo(role, 'approve')
  const mayAsk = !mayJudge && mayDo(role, 'submit') && isOpen && standing.kind !== 'asked'
  const mayTakeBack = standing.kind !== 'not-asked' && mayDo(role, standing.kind === 'asked' ? 'submit' : 'approve')
  return (
    <div className="flex flex-wrap gap-2">
      {mayJudge && isOpen ? (
        <Button icon={<Check />} onPress={() => void told(approve(post_id))}>
          {t('posts:approve')}
        </Button>
      ) : null}
      {mayJudge && standing.kind === 'asked' ? (
        <Button icon={<X />} onPress={() => setRefusing(true)}>
          {t('posts:refuse')}
        </Button>
      ) : null}
      {mayAsk ? (
        <Button icon={<MessageCircleQuestionMark />} onPress={() => void told(submitForApproval(post_id))}>
          {t('posts:ask')}
        </Button>
      ) : null}
      {mayTakeBack ? (
        <Button variant="quiet" icon={<Undo2 />} onPress={() => void told(withdrawApproval(post_id))}>
          {t('posts:takeBack')}
        </Button>
      ) : null}
      <RefuseDialog post_id={post_id} isOpen={isRefusing} onClose={() => setRefusing(false)} onDone={told} />
    </div>
  )
}
