//! Pictures drawn anew: what is kept is made from the pixels, so that nothing that was hidden beside them is left.
//!
//! A picture is judged by its head before any of it is read: a small file can announce more pixels than the machine has
//! memory for. These functions take a core for up to a second; call them where blocking is allowed.

use domain::platform::uploads::{FileKind, KEPT_SIDE, LONGEST_SIDE, MOST_PIXELS};
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits, RgbImage,
    codecs::{avif::AvifEncoder, jpeg::JpegEncoder},
    imageops::FilterType,
};
use std::io::Cursor;

/// Quality of the JPEG that is kept; of a face at 512 points, 84 is where larger files look no better.
const JPEG_QUALITY: u8 = 84;
/// Quality and speed of the AVIF: two thirds of the JPEG's bytes. Slower than 8 costs seconds for a few percent.
const AVIF_QUALITY: u8 = 62;
const AVIF_SPEED: u8 = 8;
/// Bits of a likeness that are set at least, and not set at least, where it says something.
const LEAST_BITS: u32 = 9;
/// Memory that reading one picture may take.
const MOST_ALLOCATED: u64 = 512 << 20;

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// More pixels than anybody needs.
    TooLarge,
    /// No picture, or half of one.
    Unreadable,
}

/// The picture as it is kept: JPEG, upright, at most [`KEPT_SIDE`] points, on white.
pub fn redraw(bytes: &[u8], kind: FileKind) -> Result<Vec<u8>, PictureError> {
    redraw_within(bytes, kind, KEPT_SIDE)
}

/// The same with another longest side.
pub fn redraw_within(bytes: &[u8], kind: FileKind, side: u32) -> Result<Vec<u8>, PictureError> {
    let unreadable = |_| PictureError::Unreadable;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format_of(kind).ok_or(PictureError::Unreadable)?);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_ALLOCATED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        _ => PictureError::Unreadable,
    })?;
    let (width, height) = decoder.dimensions();
    if is_too_large((width, height)) {
        return Err(PictureError::TooLarge);
    }
    let orientation = decoder.orientation().map_err(unreadable)?;
    let whole = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    // Small first: turning and flattening sixty million pixels is work nobody sees.
    let mut small = if width.max(height) > side { whole.thumbnail(side, side) } else { whole };
    small.apply_orientation(orientation);
    let mut kept = Vec::new();
    JpegEncoder::new_with_quality(&mut kept, JPEG_QUALITY).encode_image(&on_white(&small)).map_err(unreadable)?;
    Ok(kept)
}

/// Whether a picture announces more pixels than are taken, by its first bytes alone: nothing else, a virus scanner
/// least of all, has to open it to find out. What these bytes do not tell is judged when the picture is drawn.
pub fn announces_too_much(first: &[u8], kind: FileKind) -> bool {
    let Some(format) = format_of(kind) else { return false };
    ImageReader::with_format(Cursor::new(first), format).into_dimensions().is_ok_and(is_too_large)
}

fn is_too_large((width, height): (u32, u32)) -> bool {
    width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS
}

/// The same picture as AVIF, from the kept JPEG.
pub fn avif(jpeg: &[u8]) -> Result<Vec<u8>, PictureError> {
    let unreadable = |_| PictureError::Unreadable;
    let picture = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).map_err(unreadable)?.to_rgb8();
    let (width, height) = picture.dimensions();
    let mut kept = Vec::new();
    AvifEncoder::new_with_speed_quality(&mut kept, AVIF_SPEED, AVIF_QUALITY)
        .write_image(&picture, width, height, ExtendedColorType::Rgb8)
        .map_err(unreadable)?;
    Ok(kept)
}

/// How a kept picture looks, in 64 bits: whether it gets darker from each of eight columns to the next, in eight rows.
/// Sizes, formats and a little colour change few of them. None for a picture that hardly says anything, like one
/// colour: such ones are all alike.
pub fn likeness(jpeg: &[u8]) -> Result<Option<i64>, PictureError> {
    let picture = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).map_err(|_| PictureError::Unreadable)?;
    let small = picture.resize_exact(9, 8, FilterType::Triangle).to_luma8();
    let light = |x: u32, y: u32| small.get_pixel(x, y).0[0];
    let darker = (0..8_u32).flat_map(|y| (0..8_u32).map(move |x| (x, y))).map(|(x, y)| light(x, y) > light(x + 1, y));
    let bits = darker.fold(0_u64, |bits, darker| (bits << 1) | u64::from(darker));
    let says_something = (LEAST_BITS..=64 - LEAST_BITS).contains(&bits.count_ones());
    Ok(says_something.then_some(bits.cast_signed()))
}

fn format_of(kind: FileKind) -> Option<ImageFormat> {
    match kind {
        FileKind::Jpeg => Some(ImageFormat::Jpeg),
        FileKind::Png => Some(ImageFormat::Png),
        FileKind::Webp => Some(ImageFormat::WebP),
        _ => None,
    }
}

/// Without transparency, which JPEG has not.
fn on_white(picture: &DynamicImage) -> RgbImage {
    let pixels = picture.to_rgba8();
    let mut flat = RgbImage::new(pixels.width(), pixels.height());
    for (to, from) in flat.pixels_mut().zip(pixels.pixels()) {
        let [red, green, blue, alpha] = from.0;
        let over = |ink: u8| ((u16::from(ink) * u16::from(alpha) + 255 * (255 - u16::from(alpha))) / 255) as u8;
        to.0 = [over(red), over(green), over(blue)];
    }
    flat
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use image::{Rgb, RgbaImage};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut picture = RgbImage::new(width, height);
        for (x, _, pixel) in picture.enumerate_pixels_mut() {
            *pixel = if x < width / 2 { Rgb([200, 30, 30]) } else { Rgb([30, 30, 200]) };
        }
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    /// A JPEG with an Exif segment that says "turned" and something secret behind it.
    fn turned(secret: &[u8]) -> Vec<u8> {
        let picture = image::load_from_memory(&png(90, 50)).unwrap().to_rgb8();
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, 92).encode_image(&picture).unwrap();
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend_from_slice(secret);
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..], secret].concat()
    }

    #[test]
    fn a_turned_photo_stands_upright_and_keeps_nothing_but_its_pixels() {
        let kept = redraw(&turned(b"GPS 52.52 13.40"), FileKind::Jpeg).unwrap();
        assert!(!kept.windows(4).any(|four| four == b"Exif" || four == b"GPS "));
        let picture = image::load_from_memory(&kept).unwrap().to_rgb8();
        assert_eq!(picture.dimensions(), (50, 90));
        let (top, bottom) = (picture.get_pixel(25, 10).0, picture.get_pixel(25, 80).0);
        assert!(top[0] > 120 && top[2] < 120 && bottom[2] > 120 && bottom[0] < 120, "{top:?} {bottom:?}");
    }

    #[test]
    fn a_large_picture_is_kept_small_and_a_small_one_as_it_is() {
        let size = |bytes: &[u8]| {
            let picture = image::load_from_memory(bytes).unwrap();
            (picture.width(), picture.height())
        };
        assert_eq!(size(&redraw(&png(1_800, 900), FileKind::Png).unwrap()), (512, 256));
        assert_eq!(size(&redraw(&png(60, 40), FileKind::Png).unwrap()), (60, 40));
        assert_eq!(size(&redraw_within(&png(1_800, 900), FileKind::Png, 1_600).unwrap()), (1_600, 800));
    }

    #[test]
    fn what_was_transparent_is_white() {
        let mut bytes = Cursor::new(Vec::new());
        RgbaImage::new(20, 20).write_to(&mut bytes, ImageFormat::Png).unwrap();
        let kept = redraw(&bytes.into_inner(), FileKind::Png).unwrap();
        assert!(image::load_from_memory(&kept).unwrap().to_rgb8().pixels().all(|p| p.0.iter().all(|ink| *ink > 250)));
    }

    #[test]
    fn a_picture_that_announces_too_many_pixels_is_refused_by_its_head() {
        let mut bomb = png(40, 40);
        for (side, at) in [(50_000_u32, 16), (50_000, 20)] {
            bomb[at..at + 4].copy_from_slice(&side.to_be_bytes());
        }
        // The head's checksum, so that the head is believed.
        let crc = crc32(&bomb[12..29]).to_be_bytes();
        bomb[29..33].copy_from_slice(&crc);
        assert_eq!(redraw(&bomb, FileKind::Png), Err(PictureError::TooLarge));
        assert!(announces_too_much(&bomb[..60], FileKind::Png));
    }

    #[test]
    fn a_head_that_is_small_broken_or_of_something_else_announces_nothing() {
        let whole = png(40, 40);
        assert!(!announces_too_much(&whole, FileKind::Png));
        assert!(!announces_too_much(&whole[..20], FileKind::Png));
        assert!(!announces_too_much(&whole, FileKind::Jpeg) && !announces_too_much(&whole, FileKind::Pdf));
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
        })
    }

    #[test]
    fn half_a_picture_and_another_kind_than_it_says_are_unreadable() {
        let whole = png(60, 60);
        for length in [0, 8, 20, 60] {
            assert_eq!(redraw(&whole[..length.min(whole.len())], FileKind::Png), Err(PictureError::Unreadable));
        }
        assert_eq!(redraw(&whole, FileKind::Jpeg), Err(PictureError::Unreadable));
        assert_eq!(redraw(&whole, FileKind::Pdf), Err(PictureError::Unreadable));
    }

    /// Waves of light in both directions, another picture for each seed.
    fn waves(seed: u32, side: u32) -> RgbImage {
        let at = |value: u32, turns: u32| (f64::from(value) / f64::from(side) * f64::from(turns)).sin().abs();
        RgbImage::from_fn(side, side, |x, y| {
            let light = 60.0 + 180.0 * at(x + seed * side / 7, 5 + seed) * at(y + seed * side / 3, 3 + seed);
            Rgb([light as u8, (light * 0.8) as u8, (light * 0.6) as u8])
        })
    }

    fn jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(picture).unwrap();
        bytes
    }

    fn looks(bytes: &[u8]) -> i64 {
        likeness(bytes).unwrap().unwrap()
    }

    #[test]
    fn a_picture_looks_like_itself_in_another_size_and_quality_and_not_like_another_one() {
        for seed in 0..6 {
            let own = looks(&jpeg(&waves(seed, 400), 90));
            for (side, quality) in [(400, 40), (200, 90), (512, 60)] {
                let other = looks(&jpeg(&waves(seed, side), quality));
                assert!((own ^ other).count_ones() <= 6, "seed {seed}, {side} points, quality {quality}");
            }
            for another in (0..6).filter(|another| *another != seed) {
                assert!((own ^ looks(&jpeg(&waves(another, 400), 90))).count_ones() > 6, "{seed} and {another}");
            }
        }
    }

    #[test]
    fn a_picture_of_one_colour_looks_like_nothing_and_what_is_none_cannot_be_read() {
        for ink in [0_u8, 128, 255] {
            let plain = RgbImage::from_pixel(64, 64, Rgb([ink, ink, ink]));
            assert_eq!(likeness(&jpeg(&plain, 84)), Ok(None));
        }
        assert_eq!(likeness(b"no jpeg"), Err(PictureError::Unreadable));
    }

    #[test]
    fn the_avif_is_a_picture_of_its_kind() {
        let kept = avif(&redraw(&png(64, 48), FileKind::Png).unwrap()).unwrap();
        assert_eq!(&kept[4..12], b"ftypavif");
        assert_eq!(avif(b"no jpeg"), Err(PictureError::Unreadable));
    }
}
