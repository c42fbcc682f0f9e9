import { studio } from '@renderer/studio'
import type { WriterState } from '@shared/bridge/writer-calls'
import { Fragment, type ReactNode, useEffect, useState } from 'react'
import { EndpointSettings } from './endpoint-settings'
import { KeySettings } from './key-settings'
import { ModelSettings } from './model-settings'
import { MoneySettings } from './money-settings'

type WriterSettingsProps = {
  /** What else the endpoint can do; drawn anew with another endpoint or key. */
  readonly more?: ReactNode
}

/** The model that writes: where it is, its key, which one, and what it may cost. */
export function WriterSettings({ more }: WriterSettingsProps) {
  const [state, setState] = useState<WriterState>()
  useEffect(() => {
    void studio.call('writer.state', {}).then(answer => answer.ok && setState(answer.value))
  }, [])
  if (!state) return null
  return (
    <div className="flex flex-col gap-5">
      <EndpointSettings state={state} onChange={setState} />
      {state.base_url ? (
        <>
          <KeySettings state={state} onChange={setState} />
          <ModelSettings key={state.base_url} state={state} onChange={setState} />
          <MoneySettings state={state} onChange={setState} />
        </>
      ) : null}
      <Fragment key={`${state.base_url} ${state.key}`}>{more}</Fragment>
    </div>
  )
}
