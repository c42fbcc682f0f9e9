import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { IconButton } from '@renderer/components/icon-button'
import { TextField } from '@renderer/components/text-field'
import { keepSetting } from '@renderer/database/keep-setting'
import { useWords } from '@renderer/words/words'
import type { FeedChoice } from '@shared/domain/setting'
import { starterFeeds } from '@shared/domain/starter-feeds'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { feedOf } from './feed-address'

const isOwn = ({ url }: FeedChoice) => starterFeeds.every(feed => feed.url !== url)
const choose = (feeds: readonly FeedChoice[]) => void keepSetting('feeds', feeds.slice(0, 50))

/** Which feeds are read: a list to begin with, and the user's own. */
export function FeedChoices({ chosen }: { readonly chosen: readonly FeedChoice[] }) {
  const t = useWords()
  const without = (url: string) => chosen.filter(feed => feed.url !== url)
  const own = chosen.filter(isOwn)
  return (
    <div className="flex flex-col gap-5 p-4">
      <p className="text-ink-soft">{t('topics:explain')}</p>
      <OwnFeed onAdd={feed => choose([...without(feed.url), feed])} />
      {own.length > 0 ? (
        <section className="flex flex-col gap-1">
          <h3 className="font-medium text-ink-faint text-small">{t('topics:own')}</h3>
          <ul>
            {own.map(({ url, name }) => (
              <li key={url} className="flex items-center gap-2">
                <span className="min-w-0 grow">
                  <bdi className="block truncate">{name}</bdi>
                  <span dir="ltr" className="block truncate text-ink-faint text-small">
                    {url}
                  </span>
                </span>
                <IconButton
                  label={t('topics:remove', { name })}
                  icon={<Trash2 />}
                  onPress={() => choose(without(url))}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="flex flex-col gap-2.5">
        <h3 className="font-medium text-ink-faint text-small">{t('topics:starter')}</h3>
        {starterFeeds.map(feed => (
          <CheckRow
            key={feed.url}
            label={feed.name}
            isOn={chosen.some(one => one.url === feed.url)}
            onChange={isOn => choose(isOn ? [...chosen, feed] : without(feed.url))}
          />
        ))}
      </section>
    </div>
  )
}

function OwnFeed({ onAdd }: { readonly onAdd: (feed: FeedChoice) => void }) {
  const t = useWords()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const add = () => {
    const feed = feedOf(text)
    setWrong(feed === null)
    if (!feed) return
    onAdd(feed)
    setText('')
  }
  return (
    <form
      className="flex flex-col gap-1"
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <div className="flex items-end gap-2">
        <div className="grow">
          <TextField
            label={t('topics:address')}
            placeholder="https://"
            maxLength={2_000}
            value={text}
            onChange={setText}
          />
        </div>
        <Button type="submit">{t('topics:add')}</Button>
      </div>
      {isWrong ? (
        <p role="alert" className="text-bad text-small">
          {t('topics:notAnAddress')}
        </p>
      ) : null}
    </form>
  )
}
