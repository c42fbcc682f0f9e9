import { startRecording } from '@renderer/database/record'
import { followAccounts } from '@renderer/features/accounts/follow-accounts'
import { followWatch } from '@renderer/features/bin/watch-folder'
import { followNetwork } from '@renderer/features/ideas/read-links'
import { listenProxies } from '@renderer/features/player/proxies-store'
import { listenToRenders } from '@renderer/features/render/listen-renders'
import { lookForUnfinished } from '@renderer/features/voice/unfinished-takes'
import { listenToWriting } from '@renderer/features/write/listen-writer'
import { listenToPublishing } from '@renderer/publishing/listen-publishing'
import { goTo } from './place'

/** Subscribes once to everything that concerns the whole page; what comes back ends it. */
export function listen(): () => void {
  // Asks that a full disk does not make the browser clear the library; a refusal changes nothing that could be done.
  void navigator.storage.persist()
  void lookForUnfinished()
  const stopRecording = startRecording()
  const stopRenders = listenToRenders()
  const stopFollowing = followNetwork()
  const stopWatching = followWatch()
  const stopWriting = listenToWriting(script_id => goTo({ screen: 'script', script_id }))
  const stopProxies = listenProxies()
  const stopPublishing = listenToPublishing()
  const stopAccounts = followAccounts()
  return () => {
    stopRecording()
    stopRenders()
    stopFollowing()
    stopWatching()
    stopWriting()
    stopProxies()
    stopPublishing()
    stopAccounts()
  }
}
