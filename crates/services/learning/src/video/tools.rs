//! What ffmpeg is told: to look at a film, to encode a piece of it in all sizes at once, its sound, and stills.

use adapters::films::{FilmError, Limits, Program, SOURCE, input, run};
use domain::learning::video::{Chunk, Film, Probed, bits_per_second, rung_of};
use serde::Deserialize;
use std::path::Path;

/// Most points of a frame that is decoded at all.
const MOST_POINTS: &str = "10000000";
/// Loudness that sound is brought to (EBU R 128), its peak and its range.
const LOUDNESS: &str = "loudnorm=I=-16:TP=-1.5:LRA=11";

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

/// The form that a file was recognised by, as ffmpeg calls it.
pub(super) fn format_of(media_type: &str) -> &'static str {
    if media_type == "video/webm" { "matroska" } else { "mov" }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Looked {
    streams: Vec<Stream>,
    format: Length,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Length {
    duration: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Stream {
    codec_type: String,
    width: i64,
    height: i64,
    avg_frame_rate: String,
    duration: Option<String>,
    disposition: Disposition,
    side_data_list: Vec<SideData>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Disposition {
    attached_pic: i64,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct SideData {
    rotation: Option<f64>,
}

/// Looks at a film: what it says of itself, then every packet of its pictures, because a film whose end is missing says
/// the same of itself as the whole.
pub(super) async fn looked_at(film: &Path, desk: &Path, format: &str) -> Result<Probed, FilmError> {
    let entries = "stream=codec_type,width,height,avg_frame_rate,duration:stream_disposition=attached_pic:\
                   stream_side_data=rotation:format=duration";
    let mut arguments = words(&["-v", "error", "-max_pixels", MOST_POINTS]);
    arguments.extend(input(format));
    arguments.extend(words(&["-show_entries", entries, "-of", "json", SOURCE]));
    let said = run(Program::Ffprobe, film, desk, &arguments, Limits::LOOKING).await?;
    let looked: Looked = serde_json::from_str(&said.out).map_err(|error| FilmError::Unreadable(error.to_string()))?;
    let is_film = |stream: &&Stream| stream.codec_type == "video" && stream.disposition.attached_pic == 0;
    let sound = looked.streams.iter().any(|stream| stream.codec_type == "audio");
    let Some(pictures) = looked.streams.iter().find(is_film) else {
        return Ok(Probed { sound, ..Probed::default() });
    };
    let turned = pictures.side_data_list.iter().filter_map(|side| side.rotation).any(|turn| (turn as i64) % 180 != 0);
    let (width, height) = (pictures.width, pictures.height);
    let (width, height) = if turned { (height, width) } else { (width, height) };
    let seconds = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<f64>().ok());
    let announced = seconds(&pictures.duration).or_else(|| seconds(&looked.format.duration)).unwrap_or(0.0);
    let probed = Probed {
        width,
        height,
        rate: fraction(&pictures.avg_frame_rate),
        announced_ms: (announced * 1_000.0) as i64,
        found_ms: 0,
        pictures: true,
        sound,
    };
    // What is too large or too long is not read through.
    let room = Probed { found_ms: 1_000, announced_ms: 1_000, ..probed };
    if room.judge().is_err() || announced > 100_000.0 {
        return Ok(Probed { found_ms: probed.announced_ms, ..probed });
    }
    Ok(Probed { found_ms: length_found(film, desk, format).await?, ..probed })
}

async fn length_found(film: &Path, desk: &Path, format: &str) -> Result<i64, FilmError> {
    let mut arguments = words(&["-v", "error"]);
    arguments.extend(input(format));
    let entries = "packet=pts_time,duration_time";
    arguments.extend(words(&["-select_streams", "V:0", "-show_entries", entries, "-of", "csv=p=0", SOURCE]));
    let said = run(Program::Ffprobe, film, desk, &arguments, Limits::LOOKING).await?;
    let (mut first, mut last) = (f64::MAX, f64::MIN);
    for line in said.out.lines() {
        let mut parts = line.split(',').map(|part| part.parse::<f64>().ok());
        let (Some(Some(at)), length) = (parts.next(), parts.next()) else { continue };
        first = first.min(at);
        last = last.max(at + length.flatten().unwrap_or(0.0));
    }
    Ok(if last > first { ((last - first) * 1_000.0).round() as i64 } else { 0 })
}

fn fraction(text: &str) -> (i64, i64) {
    let (num, den) = text.split_once('/').unwrap_or((text, "1"));
    (num.parse().unwrap_or(0), den.parse().unwrap_or(0))
}

/// Encodes a piece in every size at once: read once, scaled and written for each. The files are `RUNG.mp4`.
pub(super) async fn encode(
    source: &Path,
    desk: &Path,
    format: &str,
    (film, chunk): (&Film, &Chunk),
) -> Result<(), FilmError> {
    let sizes = film.sizes();
    let (num, den) = film.rate;
    let names: Vec<String> = sizes.iter().map(|size| format!("[s{}]", rung_of(*size))).collect();
    let graph = format!(
        "[0:V:0]fps=fps={num}/{den}:start_time=0:round=near,tpad=stop=-1:stop_mode=clone,format=yuv420p,split={}{}",
        sizes.len(),
        names.concat()
    );
    let scaled = sizes.iter().zip(&names).map(|((width, height), name)| {
        let rung = rung_of((*width, *height));
        format!(";{name}scale={width}:{height}:flags=bicubic,setsar=1[o{rung}]")
    });
    let graph = graph + &scaled.collect::<String>();
    let mut arguments = words(&["-v", "error", "-nostdin"]);
    arguments.extend(input(format));
    arguments.extend(["-ss".to_owned(), format!("{:.6}", film.seek_seconds(chunk)), "-i".into(), SOURCE.into()]);
    arguments.extend(["-filter_complex".to_owned(), graph]);
    for size in sizes {
        arguments.extend(output_of(film, chunk, size));
    }
    run(Program::Ffmpeg, source, desk, &arguments, Limits::ENCODING).await.map(drop)
}

fn output_of(film: &Film, chunk: &Chunk, size: (i32, i32)) -> Vec<String> {
    let (rung, bits, group) = (rung_of(size), bits_per_second(size), film.group().to_string());
    let mut output = vec!["-map".to_owned(), format!("[o{rung}]"), "-frames:v".into(), chunk.frames.to_string()];
    output.extend(words(&["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-profile:v", "high"]));
    output.extend(["-maxrate".to_owned(), bits.to_string(), "-bufsize".into(), (bits * 2).to_string()]);
    output.extend(["-g".to_owned(), group.clone(), "-keyint_min".into(), group]);
    output.extend(words(&["-sc_threshold", "0", "-flags", "+cgop", "-bf", "2"]));
    output.extend(["-video_track_timescale".to_owned(), film.timescale().to_string()]);
    output.extend(words(&["-map_metadata", "-1", "-movflags"]));
    output.push("+frag_keyframe+empty_moov+default_base_moof+negative_cts_offsets".into());
    output.extend(["-f".to_owned(), "mp4".into(), "-y".into(), format!("{rung}.mp4")]);
    output
}

/// Encodes the sound, whole and as loud as everything else; the file is `sound.mp4`.
pub(super) async fn encode_sound(source: &Path, desk: &Path, format: &str, film: &Film) -> Result<(), FilmError> {
    let louder = measured(source, desk, format).await?;
    let seconds = film.duration_ms() as f64 / 1_000.0;
    let filter = format!("aresample=async=1:first_pts=0,{louder}aresample=48000,apad");
    let mut arguments = words(&["-v", "error", "-nostdin"]);
    arguments.extend(input(format));
    arguments.extend(words(&["-i", SOURCE, "-map", "0:a:0", "-vn", "-af"]));
    arguments.extend([filter, "-t".into(), format!("{seconds:.6}")]);
    arguments.extend(words(&["-c:a", "aac", "-b:a", "128k", "-ac", "2", "-map_metadata", "-1"]));
    arguments.extend(words(&["-movflags", "+empty_moov+default_base_moof", "-frag_duration", "4000000"]));
    arguments.extend(words(&["-f", "mp4", "-y", "sound.mp4"]));
    run(Program::Ffmpeg, source, desk, &arguments, Limits::ENCODING).await.map(drop)
}

#[derive(Deserialize)]
struct Measured {
    input_i: String,
    input_tp: String,
    input_lra: String,
    input_thresh: String,
    target_offset: String,
}

/// The filter that brings it to the loudness of everything else, by what was measured; none for silence.
async fn measured(source: &Path, desk: &Path, format: &str) -> Result<String, FilmError> {
    let mut arguments = words(&["-v", "info", "-nostats", "-nostdin"]);
    arguments.extend(input(format));
    let filter = format!("aresample=48000,{LOUDNESS}:print_format=json");
    arguments.extend(words(&["-i", SOURCE, "-map", "0:a:0", "-vn", "-af", &filter, "-f", "null", "-"]));
    let said = run(Program::Ffmpeg, source, desk, &arguments, Limits::ENCODING).await?;
    let found = said.error.rfind('{').and_then(|from| said.error.get(from..));
    let found = found.and_then(|text| text.rfind('}').and_then(|until| text.get(..=until)));
    let Some(it) = found.and_then(|json| serde_json::from_str::<Measured>(json).ok()) else { return Ok(String::new()) };
    let numbers = [&it.input_i, &it.input_tp, &it.input_lra, &it.input_thresh, &it.target_offset];
    if numbers.iter().any(|text| text.parse::<f64>().map_or(true, |number| !number.is_finite() || number.abs() > 99.0))
    {
        return Ok(String::new());
    }
    Ok(format!(
        "{LOUDNESS}:measured_I={}:measured_TP={}:measured_LRA={}:measured_thresh={}:offset={}:linear=true,",
        it.input_i, it.input_tp, it.input_lra, it.input_thresh, it.target_offset
    ))
}

/// Draws the picture that stands for the film, the one most like those around it among its key pictures, or the one at
/// a moment that somebody chose; the file is `poster.jpg`.
pub(super) async fn poster(source: &Path, desk: &Path, format: &str, at: Option<f64>) -> Result<(), FilmError> {
    let mut arguments = words(&["-v", "error", "-nostdin"]);
    if at.is_none() {
        arguments.extend(words(&["-skip_frame", "nokey"]));
    }
    arguments.extend(input(format));
    if let Some(at) = at {
        arguments.extend(["-ss".to_owned(), format!("{at:.3}")]);
    }
    let scaled = "scale='min(1280,iw)':-2,setsar=1";
    let filter = if at.is_none() { format!("{scaled},thumbnail=n=40") } else { scaled.to_owned() };
    arguments.extend(words(&["-i", SOURCE, "-map", "0:V:0", "-vf", &filter, "-frames:v", "1", "-q:v", "4"]));
    arguments.extend(words(&["-map_metadata", "-1", "-update", "1", "-f", "image2", "-y", "poster.jpg"]));
    run(Program::Ffmpeg, source, desk, &arguments, Limits::ENCODING).await.map(drop)
}

/// From so many seconds between two small pictures on, they are key pictures: a shorter film may have a single one.
const KEYS_FROM_SECONDS: f64 = 3.0;

/// Draws a hundred small pictures of the whole film on one sheet; the file is `storyboard.jpg`.
pub(super) async fn storyboard(source: &Path, desk: &Path, format: &str, film: &Film) -> Result<(), FilmError> {
    let every = (film.duration_ms() as f64 / 100_000.0).max(1.0);
    let (rate, small) =
        (format!("fps=1/{every:.3}:eof_action=pass"), "scale=160:90:force_original_aspect_ratio=decrease");
    let filter = format!("{rate},{small},pad=160:90:-1:-1,tile=10x10");
    let mut arguments = words(&["-v", "error", "-nostdin"]);
    if every >= KEYS_FROM_SECONDS {
        arguments.extend(words(&["-skip_frame", "nokey"]));
    }
    arguments.extend(input(format));
    arguments.extend(words(&["-i", SOURCE, "-map", "0:V:0", "-vf", &filter, "-frames:v", "1", "-q:v", "6"]));
    arguments.extend(words(&["-map_metadata", "-1", "-update", "1", "-f", "image2", "-y", "storyboard.jpg"]));
    run(Program::Ffmpeg, source, desk, &arguments, Limits::ENCODING).await.map(drop)
}
