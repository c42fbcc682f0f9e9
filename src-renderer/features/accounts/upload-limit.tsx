import { NumberField } from '@renderer/components/number-field'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import { useEffect, useState } from 'react'

/** Kilobytes a second that main takes as a limit. */
const least = 16
const most = 1_000_000

/** How fast films may be uploaded, so that a call or a stream beside it goes on. */
export function UploadLimit() {
  const t = useWords()
  const [limit, setLimit] = useState<number | null>()
  useEffect(() => {
    void studio.call('publish.throttled', {}).then(answer => answer.ok && setLimit(answer.value.kilobytes))
  }, [])
  if (limit === undefined) return null
  const choose = async (value: number | null) => {
    const kilobytes = value === null || value === 0 ? null : Math.min(most, Math.max(least, Math.round(value)))
    const answer = await studio.call('publish.throttle', { kilobytes })
    if (answer.ok) setLimit(answer.value.kilobytes)
  }
  return (
    <section aria-label={t('accounts:upload')} className="flex flex-col gap-2 border-line border-t pt-4">
      <h3 className="font-medium">{t('accounts:upload')}</h3>
      <p className="text-ink-soft text-small">{t('accounts:uploadText')}</p>
      <div className="w-64">
        <NumberField
          label={t('accounts:uploadLimit')}
          value={limit}
          placeholder={t('accounts:noLimit')}
          onChange={choose}
        />
      </div>
    </section>
  )
}
