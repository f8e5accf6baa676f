// Camera, microphone and screen. A track of one's own is muted, never stopped: it comes back at once, and its state
// survives every reconnection.
export class Media {
  constructor(changed) {
    this.changed = changed;
    this.stream = new MediaStream();
    this.screen = null;
    this.muted = this.cameraOff = false;
    this.devices = {};
    this.problem = null;
  }

  /** Asks for both, then for the sound alone. What could not be had is told by `problem`. Asked twice, it asks once. */
  open() {
    this.opening ??= this.ask().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  async ask() {
    if (this.hears && this.sees) return;
    this.problem = null;
    for (const wanted of [["audio", "video"], ["audio"], ["video"]]) {
      try {
        this.take(await navigator.mediaDevices.getUserMedia(this.constraints(wanted)));
        return;
      } catch (error) {
        this.problem ??= this.named(error);
      }
    }
    this.changed();
  }

  named(error) {
    if (!navigator.mediaDevices) return "insecure";
    return (
      { NotAllowedError: "denied", NotFoundError: "missing", NotReadableError: "busy" }[error.name] ?? "missing"
    );
  }

  constraints(wanted) {
    const device = (kind) => (this.devices[kind] ? { deviceId: { ideal: this.devices[kind] } } : {});
    return {
      audio: wanted.includes("audio") && {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        ...device("audioinput"),
      },
      video: wanted.includes("video") && {
        width: { ideal: 1280 },
        height: { ideal: 720 },
        frameRate: { ideal: 30, max: 30 },
        ...device("videoinput"),
      },
    };
  }

  take(stream) {
    for (const track of stream.getTracks()) {
      for (const old of this.stream.getTracks().filter((known) => known.kind === track.kind)) {
        old.onended = null;
        old.stop();
        this.stream.removeTrack(old);
      }
      track.onended = () => {
        this.stream.removeTrack(track);
        this.changed();
      };
      this.stream.addTrack(track);
    }
    this.apply();
  }

  /** Another device in place of the one in use. */
  async choose(kind, id) {
    this.devices[kind] = id;
    if (kind === "audiooutput") return this.changed();
    const wanted = kind === "audioinput" ? "audio" : "video";
    try {
      this.take(await navigator.mediaDevices.getUserMedia(this.constraints([wanted])));
    } catch (error) {
      this.problem = this.named(error);
      this.changed();
    }
  }

  apply() {
    for (const track of this.stream.getAudioTracks()) track.enabled = !this.muted;
    for (const track of this.stream.getVideoTracks()) track.enabled = !this.cameraOff;
    this.changed();
  }

  mute(muted) {
    this.muted = muted;
    this.apply();
  }

  camera(off) {
    this.cameraOff = off;
    this.apply();
  }

  get hears() {
    return this.stream.getAudioTracks().length > 0;
  }

  get sees() {
    return this.stream.getVideoTracks().length > 0;
  }

  async share(ended) {
    const screen = await navigator.mediaDevices.getDisplayMedia({
      video: { frameRate: { max: 15 } },
      audio: false,
    });
    const [track] = screen.getVideoTracks();
    track.contentHint = "detail";
    track.onended = () => {
      this.screen = null;
      this.changed();
      ended();
    };
    this.screen = screen;
    this.changed();
  }

  unshare() {
    for (const track of this.screen?.getTracks() ?? []) {
      track.onended = null;
      track.stop();
    }
    this.screen = null;
    this.changed();
  }

  /** What is sent to everybody. */
  sends() {
    const own = this.stream
      .getTracks()
      .map((track) => ({ track, stream: this.stream, kind: track.kind === "audio" ? "sound" : "camera" }));
    const screen =
      this.screen?.getVideoTracks().map((track) => ({ track, stream: this.screen, kind: "screen" })) ?? [];
    return [...own, ...screen];
  }

  end() {
    this.unshare();
    for (const track of this.stream.getTracks()) {
      track.onended = null;
      track.stop();
      this.stream.removeTrack(track);
    }
  }

  async list() {
    const all = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
    return all.filter((device) => device.deviceId && device.label);
  }
}

/** How loud a stream is, 0 to 1, as often as the screen is drawn. Ends by the function it answers. */
export function loudness(stream, tell) {
  if (!stream.getAudioTracks().length) return () => {};
  const context = new AudioContext();
  const meter = context.createAnalyser();
  meter.fftSize = 512;
  context.createMediaStreamSource(new MediaStream(stream.getAudioTracks())).connect(meter);
  const values = new Float32Array(meter.fftSize);
  let going = true;
  const look = () => {
    if (!going) return;
    meter.getFloatTimeDomainData(values);
    tell(Math.min(1, Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length) * 4));
    setTimeout(() => requestAnimationFrame(look), 80);
  };
  look();
  return () => {
    going = false;
    context.close();
  };
}

/** Two notes out of the chosen speaker. */
export async function tone(sink) {
  const context = new AudioContext();
  if (sink) await context.setSinkId?.(sink).catch(() => {});
  for (const [at, pitch] of [
    [0, 523],
    [0.25, 659],
  ]) {
    const voice = context.createOscillator(),
      gain = context.createGain();
    voice.frequency.value = pitch;
    gain.gain.setValueAtTime(0.15, context.currentTime + at);
    gain.gain.exponentialRampToValueAtTime(0.001, context.currentTime + at + 0.4);
    voice.connect(gain).connect(context.destination);
    voice.start(context.currentTime + at);
    voice.stop(context.currentTime + at + 0.45);
  }
  setTimeout(() => context.close(), 1200);
}
