import { NumberField } from '@renderer/components/number-field'
import { spokenLocale, useWords } from '@renderer/words/words'
import { Meter } from 'react-aria-components'
import { chooseForWriter } from './change-writer'
import type { WriterPartProps } from './endpoint-settings'

/** What a million tokens cost, what a month may cost, and what this one came to. */
export function MoneySettings({ state, onChange }: WriterPartProps) {
  const t = useWords()
  const { price_in, price_out, cap, month } = state
  const hasPrices = price_in !== null && price_out !== null
  const change = async (changed: Parameters<typeof chooseForWriter>[1]) =>
    onChange(await chooseForWriter(state, changed))
  return (
    <section aria-label={t('writer:money')} className="flex flex-col gap-2 border-line border-t pt-4">
      <h3 className="font-medium">{t('writer:money')}</h3>
      <div className="grid grid-cols-3 gap-3">
        <NumberField
          label={t('writer:priceIn')}
          value={price_in}
          placeholder={t('writer:unknown')}
          onChange={value => change({ price_in: value })}
        />
        <NumberField
          label={t('writer:priceOut')}
          value={price_out}
          placeholder={t('writer:unknown')}
          onChange={value => change({ price_out: value })}
        />
        <NumberField
          label={t('writer:cap')}
          value={hasPrices ? cap : null}
          isDisabled={!hasPrices}
          placeholder={t('writer:noCap')}
          onChange={value => change({ cap: value })}
        />
      </div>
      <p className="text-ink-faint text-small">{t(hasPrices ? 'writer:priceDetail' : 'writer:capNeedsPrices')}</p>
      <Spent month={month} cap={hasPrices ? cap : null} />
    </section>
  )
}

type SpentProps = Pick<WriterPartProps['state'], 'month' | 'cap'>

function Spent({ month, cap }: SpentProps) {
  const t = useWords()
  const number = new Intl.NumberFormat(spokenLocale())
  const money = new Intl.NumberFormat(spokenLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 4 })
  const { tokens_in, tokens_out, cost } = month
  const share = cap && cost !== null ? Math.min(1, cost / cap) : null
  return (
    <div className="flex flex-col gap-2 rounded-lg bg-wash p-3 text-small">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 tabular-nums">
        <dt className="text-ink-soft">{t('writer:sent')}</dt>
        <dd className="text-end">{t('writer:tokens', { count: tokens_in, tokens: number.format(tokens_in) })}</dd>
        <dt className="text-ink-soft">{t('writer:received')}</dt>
        <dd className="text-end">{t('writer:tokens', { count: tokens_out, tokens: number.format(tokens_out) })}</dd>
        <dt className="text-ink-soft">{t('writer:spent')}</dt>
        <dd className="text-end font-medium">
          {cost === null
            ? t('writer:notKnown')
            : cap === null
              ? money.format(cost)
              : t('writer:spentOf', { cost: money.format(cost), cap: money.format(cap) })}
        </dd>
      </dl>
      {share === null ? null : (
        <Meter aria-label={t('writer:spent')} value={share * 100}>
          <div className="h-1.5 overflow-hidden rounded-full bg-wash-strong">
            <div
              className={`h-full rounded-full ${share < 0.9 ? 'bg-accent' : 'bg-warn'}`}
              style={{ width: `${share * 100}%` }}
            />
          </div>
        </Meter>
      )}
    </div>
  )
}
