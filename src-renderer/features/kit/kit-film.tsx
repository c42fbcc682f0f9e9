import { Button } from '@renderer/components/button'
import { toast } from '@renderer/components/toasts'
import type { FilmToPost } from '@renderer/database/find-film'
import { studio } from '@renderer/studio'
import { useWords, words } from '@renderer/words/words'
import type { MediaId } from '@shared/domain/ids'
import { frameTimeOf, frameUrl } from '@shared/domain/media-url'
import type { Post } from '@shared/domain/post'
import { seconds } from '@shared/domain/time'
import { FolderOpen, ImageDown } from 'lucide-react'
import { PhoneLink } from './phone-link'

type KitFilmProps = { readonly post: Post; readonly film: FilmToPost | undefined }

/** The film and its cover, and the ways to where they are needed. */
export function KitFilm({ post, film }: KitFilmProps) {
  const t = useWords()
  const file = film?.asset.file ?? null
  if (!film || !file) return <p className="rounded-lg bg-warn-wash p-3">{t('kit:noFilm')}</p>
  const cover_ms = post.cover_ms ?? frameTimeOf(film.asset.thumbnail_url) ?? 0
  const name = post.title || film.title || t('posts:noTitle')
  const cover = post.cover ?? file
  const at_ms = post.cover ? 0 : cover_ms
  return (
    <section aria-label={t('kit:film')} className="flex flex-col gap-3">
      <img
        src={frameUrl(cover, seconds(at_ms / 1_000))}
        alt={t('kit:coverOf', { name })}
        className="max-h-80 w-full rounded-lg bg-sunken object-contain"
      />
      <Button icon={<FolderOpen />} onPress={() => void reveal(file)}>
        {t('kit:reveal')}
      </Button>
      <Button icon={<ImageDown />} onPress={() => void saveCover(cover, at_ms, name)}>
        {t('kit:saveCover')}
      </Button>
      <PhoneLink media_id={file} name={name} />
    </section>
  )
}

async function reveal(media_id: MediaId): Promise<void> {
  const answer = await studio.call('media.reveal', { media_id })
  if (!answer.ok) toast({ title: words('kit:fileGone'), detail: words('kit:fileGoneNext'), tone: 'bad' })
}

async function saveCover(media_id: MediaId, at_ms: number, name: string): Promise<void> {
  const answer = await studio.call('publish.save-cover', { media_id, at_ms, name: name.slice(0, 200) })
  if (answer.ok) return toast({ title: words('kit:coverSaved'), tone: 'good' })
  const kind =
    answer.problem.kind === 'no-disk' || answer.problem.kind === 'no-file' ? answer.problem.kind : 'unreadable'
  toast({ title: words('kit:coverNot'), detail: words(`kit:coverNot.${kind}`), tone: 'bad' })
}
