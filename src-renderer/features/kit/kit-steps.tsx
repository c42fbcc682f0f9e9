import { useWords } from '@renderer/words/words'
import type { Post } from '@shared/domain/post'
import { isForInbox } from '@shared/domain/post-choices'

/** What to do there, one step after the other. */
export function KitSteps({ post }: { readonly post: Post }) {
  const t = useWords()
  const { platform, choices } = post
  const isInbox = isForInbox(choices) && post.delivery === 'handed-to-you' && post.activity.some(isInboxStep)
  return (
    <section aria-labelledby="kit-steps" className="flex flex-col gap-2">
      <h3 id="kit-steps" className="font-semibold">
        {t('kit:steps')}
      </h3>
      <ol className="flex list-outside list-decimal flex-col gap-1.5 ps-5 marker:text-ink-faint">
        <li>{t(isInbox ? 'kit:step.inbox' : 'kit:step.film')}</li>
        {isInbox ? null : <li>{t(`kit:step.open.${platform}`)}</li>}
        <li>{t(`kit:step.words.${platform}`)}</li>
        <li>{t(`kit:step.finish.${platform}`)}</li>
        <li>{t('kit:step.mark')}</li>
      </ol>
    </section>
  )
}

const isInboxStep = (event: Post['activity'][number]) => event.act === 'step' && event.state === 'inbox'
