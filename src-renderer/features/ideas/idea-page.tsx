import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import type { PromptId } from '@shared/domain/ids'
import type { IdeaLink } from '@shared/domain/prompt'
import { CloudOff, Copy, LoaderCircle, RotateCw } from 'lucide-react'
import { DetailPart } from './detail-part'
import { LinkPicture } from './link-picture'
import { useLinksStore } from './links-store'
import { PageByHand } from './page-by-hand'
import { readLink } from './read-links'

/** The page behind an idea: what it says, that it is being read, or why it could not be. */
export function IdeaPage({ id, link }: { readonly id: PromptId; readonly link: IdeaLink }) {
  const t = useWords()
  const isReading = useLinksStore(state => state.reading.has(id))
  const problem = useLinksStore(state => state.problems.get(id))
  const isUnread = link.read_at === null
  return (
    <DetailPart title={t('ideas:page')}>
      <div className="overflow-hidden rounded-lg bg-wash ring-1 ring-line ring-inset">
        {link.picture ? <LinkPicture picture={link.picture} className="h-36" /> : null}
        <div data-selectable className="flex flex-col gap-1 p-3">
          {link.title ? (
            <p dir="auto" className="wrap-anywhere font-medium">
              {link.title}
            </p>
          ) : null}
          {link.excerpt ? (
            <p dir="auto" className="wrap-anywhere line-clamp-6 text-ink-soft text-small">
              {link.excerpt}
            </p>
          ) : null}
          <p dir="ltr" className="wrap-anywhere text-ink-faint text-small">
            {link.site ? `${link.site} · ` : ''}
            {link.url}
          </p>
        </div>
        {isReading ? (
          <p role="status" className="flex items-center gap-2 border-line border-t p-3 text-ink-soft text-small">
            <LoaderCircle className="size-4 animate-spin" aria-hidden />
            {t('ideas:link.reading')}
          </p>
        ) : null}
        {isUnread && !isReading && problem ? (
          <p
            role="status"
            className="flex items-start gap-2 border-line border-t bg-warn-wash p-3 text-small text-warn"
          >
            <CloudOff className="size-4 shrink-0" aria-hidden />
            {t(`web:${problem.kind}`, { status: 'status' in problem ? problem.status : '' })}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-2">
        {isReading ? null : (
          <Button size="small" icon={<RotateCw />} onPress={() => void readLink(id)}>
            {isUnread ? (problem ? t('ideas:link.again') : t('ideas:link.read')) : t('ideas:link.anew')}
          </Button>
        )}
        <Button size="small" icon={<Copy />} onPress={() => void navigator.clipboard.writeText(link.url)}>
          {t('ideas:link.copy')}
        </Button>
      </div>
      {isUnread && !isReading && problem ? <PageByHand id={id} link={link} /> : null}
    </DetailPart>
  )
}
