import type { Handlers } from '@shared/bridge/studio'
import { ok } from '@shared/domain/result'
import type { Services } from './services'

/** What answers each call. A handler that would have to think belongs into a service. */
export const handlersOf = (services: Services): Handlers => ({
  ...filmHandlers(services),
  ...voiceHandlers(services),
  ...mediaHandlers(services),
  ...writingHandlers(services),
  ...accountHandlers(services),
  ...publishHandlers(services),
})

const filmHandlers = ({ app, engine, films, records, renders }: Services) =>
  ({
    'app.about': () => app.about().then(ok),
    'app.open-sample': () => app.openSample(),
    'app.log': line => app.logForPage(line).then(nothing),
    'app.flushed': () => app.pageFlushed().then(nothing),

    'engine.prepare': film => engine.prepare(film).then(nothing),
    'engine.state': () => engine.state().then(ok),
    'engine.change': changed => engine.change(changed).then(ok),
    'engine.clear': () => engine.clear().then(ok),

    'library.manifest': () => records.readManifest().then(ok),
    'library.record': manifest => records.recordManifest(manifest).then(nothing),
    'library.save-snapshot': rows => records.saveSnapshot(rows),
    'library.snapshots': () => records.listSnapshots().then(ok),
    'library.read-snapshot': ({ snapshot_id }) => records.readSnapshot(snapshot_id),
    'library.set-aside': () => records.setAside().then(ok),

    'render.start': order => renders.start(order),
    'render.cancel': ({ job_id }) => renders.cancel(job_id).then(nothing),
    'render.list': () => renders.list().then(ok),
    'render.acknowledge': ({ job_id }) => renders.acknowledge(job_id).then(nothing),
    'render.folder': () => films.name().then(ok),
    'render.choose-folder': () => films.ask().then(ok),
  }) satisfies Partial<Handlers>

const mediaHandlers = ({ bench, find, media, watch }: Services) =>
  ({
    'media.pick': ({ what }) => media.pick(what).then(ok),
    'media.missing': () => media.missing().then(ok),
    'media.find': ({ media_id }) => find.find(media_id),
    'media.take-other': ({ media_id }) => find.takeOther(media_id).then(ok),
    'media.stop-import': () => media.stopImports().then(nothing),
    'media.watch': () => watch.choose().then(ok),
    'media.unwatch': () => watch.end().then(ok),
    'media.watch-state': () => watch.state().then(ok),
    'media.watch-again': () => watch.again().then(ok),
    'media.watch-kept': ({ arrivals }) => watch.kept(arrivals).then(nothing),
    'media.reveal': ({ media_id }) => media.reveal(media_id),
    'media.peaks': order => bench.peaks(order),
    'media.sound': order => bench.sound(order),
    'media.filmstrip': order => bench.filmstrip(order),
    'media.silences': order => bench.silences(order),
    'media.scenes': order => bench.scenes(order),
    'media.proxy': order => bench.proxy(order),
    'media.cancel': ({ work_id }) => bench.cancel(work_id).then(nothing),
  }) satisfies Partial<Handlers>

const voiceHandlers = ({ speech, transcription, voice }: Services) =>
  ({
    'speech.state': () => speech.state().then(ok),
    'speech.choose': chosen => speech.choose(chosen),
    'speech.preview': asked => speech.preview(asked),
    'speech.say': asked => speech.say(asked),
    'speech.stop': async ({ take_id }) => {
      speech.stop(take_id)
      return nothing()
    },

    'transcription.state': () => transcription.state().then(ok),
    'transcription.choose': chosen => transcription.choose(chosen),
    'transcription.preview': asked => transcription.preview(asked),
    'transcription.time': order => transcription.time(order),
    'transcription.stop': async ({ work_id }) => {
      transcription.stop(work_id)
      return nothing()
    },

    'voice.microphone': ({ on }) => voice.microphone(on),
    'voice.begin': take => voice.begin(take),
    'voice.write': piece => voice.write(piece),
    'voice.finish': take => voice.finish(take),
    'voice.settle': take => voice.settle(take).then(nothing),
    'voice.unfinished': () => voice.unfinished().then(ok),
  }) satisfies Partial<Handlers>

const writingHandlers = ({ scripts, web, writer }: Services) =>
  ({
    'script.save-text': asked => scripts.saveText(asked),

    'web.read-page': ({ url }) => web.readPage(url),
    'web.feeds': ({ urls, fresh }) => web.feeds(urls, fresh).then(ok),

    'writer.state': () => writer.state().then(ok),
    'writer.set-endpoint': ({ base_url }) => writer.setEndpoint(base_url),
    'writer.paste-key': ({ weak }) => writer.pasteKey(weak),
    'writer.forget-key': () => writer.forgetKey().then(ok),
    'writer.choose': chosen => writer.choose(chosen),
    'writer.models': () => writer.models(),
    'writer.test': () => writer.test(),
    'writer.preview': asked => writer.preview(asked),
    'writer.start': asked => writer.start(asked),
    'writer.stop': ({ work_id }) => writer.stop(work_id).then(nothing),
  }) satisfies Partial<Handlers>

const accountHandlers = ({ accounts }: Services) =>
  ({
    'accounts.state': () => accounts.state().then(ok),
    'accounts.keep-keys': wanted => accounts.keepKeys(wanted),
    'accounts.forget-keys': ({ provider }) => accounts.forgetKeys(provider),
    'accounts.check-setup': ({ provider }) => accounts.checkSetup(provider).then(ok),
    'accounts.sign-in': async wish => ok(accounts.signIn(wish)),
    'accounts.cancel': async ({ attempt_id }) => {
      accounts.cancel(attempt_id)
      return nothing()
    },
    'accounts.choose': chosen => accounts.choose(chosen),
    'accounts.check': ({ account_id }) => accounts.check(account_id),
    'accounts.may-post': ({ account_id }) => accounts.mayPost(account_id),
    'accounts.disconnect': ({ account_id }) => accounts.disconnect(account_id),
  }) satisfies Partial<Handlers>

const publishHandlers = ({ assist, publish, rate }: Services) =>
  ({
    'publish.send': wish => publish.send(wish),
    'publish.list': () => publish.list().then(ok),
    'publish.withdraw': ({ post_id }) => publish.withdraw(post_id),
    'publish.remove': ({ post_id }) => publish.remove(post_id),
    'publish.answer': said => publish.answer(said),
    'publish.acknowledge': ({ post_id }) => publish.acknowledge(post_id).then(nothing),
    'publish.network-back': () => publish.networkBack().then(nothing),
    'publish.throttle': wanted => rate.change(wanted).then(ok),
    'publish.throttled': () => rate.read().then(ok),
    'publish.show': post => assist.show(post).then(ok),
    'publish.save-cover': wanted => assist.saveCover(wanted),
    'publish.copy': ({ text }) => assist.copy(text).then(nothing),
    'publish.hand-over': wanted => assist.handOver(wanted),
    'publish.end-hand-over': () => assist.endHandOver().then(nothing),
    'publish.notify': notice => assist.notify(notice).then(nothing),
  }) satisfies Partial<Handlers>

/** The contract's empty answer, for work that has nothing to tell. */
const nothing = () => ok({})
