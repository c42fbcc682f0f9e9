import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { useOnline } from '@renderer/components/use-online'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { Topic } from '@shared/bridge/web-calls'
import { RotateCw, Rss, Settings2, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { FeedChoices } from './feed-choices'
import { FeedTopics } from './feed-topics'
import { readFeeds, useTopicsStore } from './topics-store'

type TopicsPanelProps = {
  /** Pages that an idea has already, as `samePageKey` tells them. */
  readonly taken: ReadonlySet<string>
  readonly onTake: (topic: Topic, site: string) => void
  readonly onClose: () => void
}

/** What the feeds that the user chose speak of, each topic one press from an idea. */
export function TopicsPanel({ taken, onTake, onClose }: TopicsPanelProps) {
  const t = useWords()
  const chosen = useSetting('feeds')
  const isOnline = useOnline()
  const { feeds, isReading, hasFailed } = useTopicsStore()
  const [isChoosing, setChoosing] = useState(false)
  const urls = (chosen ?? []).map(feed => feed.url)
  const asked = urls.join('\n')
  useEffect(() => {
    void readFeeds(asked === '' ? [] : asked.split('\n'), isOnline)
  }, [asked, isOnline])
  const mustChoose = chosen !== undefined && urls.length === 0
  return (
    <aside aria-label={t('topics:title')} className="flex h-full min-h-0 flex-col">
      <header className="flex h-11 shrink-0 items-center gap-1 border-line border-b ps-4 pe-2">
        <h2 className="grow font-semibold">{t('topics:title')}</h2>
        <IconButton
          label={t('topics:refresh')}
          icon={<RotateCw className={isReading ? 'animate-spin' : undefined} />}
          isDisabled={isReading || urls.length === 0 || !isOnline}
          onPress={() => void readFeeds(urls, isOnline)}
        />
        <IconButton
          label={isChoosing ? t('topics:showTopics') : t('topics:choose')}
          icon={isChoosing ? <Rss /> : <Settings2 />}
          isDisabled={mustChoose}
          onPress={() => setChoosing(!isChoosing)}
        />
        <IconButton label={t('topics:close')} icon={<X />} onPress={onClose} />
      </header>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain">
        {isChoosing || mustChoose ? (
          <FeedChoices chosen={chosen ?? []} />
        ) : (
          <>
            {isOnline ? null : <p className="px-4 pt-3 text-small text-warn">{t('topics:offline')}</p>}
            {hasFailed ? (
              <p role="alert" className="px-4 pt-3 text-bad text-small">
                {t('topics:failed')}
              </p>
            ) : null}
            {(chosen ?? []).map(({ url, name }) => (
              <FeedTopics
                key={url}
                name={name}
                feed={feeds.find(feed => feed.url === url)}
                isReading={isReading}
                taken={taken}
                onTake={onTake}
              />
            ))}
          </>
        )}
      </div>
      {isChoosing && !mustChoose ? (
        <footer className="flex shrink-0 [anchor-name:--messages-above] border-line border-t p-3">
          <Button variant="primary" onPress={() => setChoosing(false)}>
            {t('topics:showTopics')}
          </Button>
        </footer>
      ) : null}
    </aside>
  )
}
