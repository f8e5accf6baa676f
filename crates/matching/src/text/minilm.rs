//! MiniLM-L6 in candle: tokenise, six BERT layers, mean over the words, unit length.
//!
//! Texts are sorted by length and cut into batches of equal work; batches run side by side on a bounded pool. A text
//! longer than `LONGEST` tokens is cut: profiles say what matters at the beginning.

use super::{DIMENSIONS, Vectors, normalise};
use crate::error::{MatchError, Result};
use candle_core::{DType, Device, Tensor};
use rayon::prelude::*;
use std::{collections::HashMap, path::Path};
use tokenizers::{Tokenizer, TruncationParams};

const LAYERS: usize = 6;
const HEADS: usize = 12;
/// Numbers per head.
const WIDTH: usize = DIMENSIONS / HEADS;
const EPSILON: f32 = 1e-12;
/// Tokens of a text that are read.
const LONGEST: usize = 128;
const BATCH: usize = 16;
/// Threads at most; embedding must leave room for the rest of the server.
const THREADS: usize = 4;

/// The weights in memory (90 MB).
pub struct Minilm {
    tokenizer: Tokenizer,
    words: Vec<f32>,
    places: Vec<f32>,
    norm: [Vec<f32>; 2],
    layers: Vec<Layer>,
    pool: rayon::ThreadPool,
}

struct Dense {
    /// Input by output.
    weight: Tensor,
    bias: Vec<f32>,
}

struct Layer {
    query: Dense,
    key: Dense,
    value: Dense,
    attended: Dense,
    attended_norm: [Vec<f32>; 2],
    wide: Dense,
    narrow: Dense,
    norm: [Vec<f32>; 2],
}

impl Minilm {
    /// Reads `tokenizer.json` and `model.safetensors`.
    pub fn open(directory: &Path) -> Result<Self> {
        let file = directory.join("tokenizer.json");
        if !file.is_file() {
            return Err(MatchError::file(&file, "is missing"));
        }
        let mut tokenizer = Tokenizer::from_file(&file).map_err(|error| MatchError::file(&file, error))?;
        tokenizer.with_padding(None);
        tokenizer
            .with_truncation(Some(TruncationParams { max_length: LONGEST, ..TruncationParams::default() }))
            .map_err(|error| MatchError::file(&file, error))?;
        let file = directory.join("model.safetensors");
        let mut weights =
            candle_core::safetensors::load(&file, &Device::Cpu).map_err(|error| MatchError::file(&file, error))?;
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(THREADS);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let mut take = Weights { found: &mut weights, file: &file };
        let types = take.tensor("embeddings.token_type_embeddings.weight", &[2, DIMENSIONS])?.get(0)?;
        let places = take.wide("embeddings.position_embeddings.weight", LONGEST)?.broadcast_add(&types)?;
        Ok(Self {
            words: numbers(&take.wide("embeddings.word_embeddings.weight", 1)?)?,
            places: numbers(&places)?,
            norm: take.norm("embeddings.LayerNorm")?,
            layers: (0..LAYERS).map(|layer| take.layer(layer)).collect::<Result<_>>()?,
            pool: pool.map_err(|error| MatchError::Refused(format!("cannot start threads: {error}")))?,
            tokenizer,
        })
    }

    /// One unit vector per text; an empty text is the zero vector.
    pub fn embed(&self, texts: &[&str]) -> Result<Vectors> {
        let mut tokens = Vec::with_capacity(texts.len());
        for (index, text) in texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            let encoded = self.tokenizer.encode_fast(*text, true);
            let encoded = encoded.map_err(|error| MatchError::Refused(format!("cannot tokenise a text: {error}")))?;
            tokens.push((index, encoded.get_ids().to_vec()));
        }
        tokens.sort_by(|a, b| a.1.len().cmp(&b.1.len()).then(a.1.cmp(&b.1)));
        let batches: Vec<_> = tokens.chunks(BATCH).collect();
        let done: Vec<Result<Vec<f32>>> =
            self.pool.install(|| batches.par_iter().map(|batch| self.batch(batch)).collect());
        let mut vectors = Vectors { data: vec![0.0; texts.len() * DIMENSIONS] };
        for (batch, rows) in batches.iter().zip(done) {
            for ((index, _), row) in batch.iter().zip(rows?.chunks_exact(DIMENSIONS)) {
                vectors.data[index * DIMENSIONS..(index + 1) * DIMENSIONS].copy_from_slice(row);
            }
        }
        Ok(vectors)
    }

    fn batch(&self, batch: &[(usize, Vec<u32>)]) -> Result<Vec<f32>> {
        let longest = batch.iter().map(|(_, ids)| ids.len()).max().unwrap_or(1);
        let lengths: Vec<usize> = batch.iter().map(|(_, ids)| ids.len()).collect();
        let mut state = Vec::with_capacity(batch.len() * longest * DIMENSIONS);
        for (_, ids) in batch {
            for place in 0..longest {
                let word = ids.get(place).map_or(0, |id| *id as usize) * DIMENSIONS;
                let words = self.words.get(word..word + DIMENSIONS).unwrap_or(&self.words[..DIMENSIONS]);
                let places = &self.places[place * DIMENSIONS..(place + 1) * DIMENSIONS];
                state.extend(words.iter().zip(places).map(|(word, place)| word + place));
            }
        }
        layer_norm(&mut state, &self.norm);
        for layer in &self.layers {
            state = layer.forward(state, &lengths, longest)?;
        }
        let mut rows = vec![0.0; batch.len() * DIMENSIONS];
        for ((row, text), length) in
            rows.chunks_exact_mut(DIMENSIONS).zip(state.chunks_exact(longest * DIMENSIONS)).zip(lengths)
        {
            for word in text.chunks_exact(DIMENSIONS).take(length) {
                for (sum, value) in row.iter_mut().zip(word) {
                    *sum += value;
                }
            }
            normalise(row);
        }
        Ok(rows)
    }
}

impl Dense {
    fn forward(&self, input: &Tensor) -> Result<Vec<f32>> {
        let mut out = numbers(&input.matmul(&self.weight)?)?;
        for row in out.chunks_exact_mut(self.bias.len()) {
            for (value, bias) in row.iter_mut().zip(&self.bias) {
                *value += bias;
            }
        }
        Ok(out)
    }
}

impl Layer {
    /// Products run in candle; what lies between them runs here in place, because candle would hand each of these small
    /// steps to a pool of spinning threads that starve on a busy machine.
    fn forward(&self, state: Vec<f32>, lengths: &[usize], longest: usize) -> Result<Vec<f32>> {
        let rows = lengths.len() * longest;
        let input = Tensor::from_slice(&state, (rows, DIMENSIONS), &Device::Cpu)?;
        let heads = |dense: &Dense| -> Result<Tensor> {
            Ok(Tensor::from_vec(
                by_head(&dense.forward(&input)?, longest),
                (lengths.len() * HEADS, longest, WIDTH),
                &Device::Cpu,
            )?)
        };
        let (query, key, value) = (heads(&self.query)?, heads(&self.key)?, heads(&self.value)?);
        let mut weights = numbers(&query.matmul(&key.t()?)?)?;
        for (number, row) in weights.chunks_exact_mut(longest).enumerate() {
            softmax(row, lengths[number / (HEADS * longest)]);
        }
        let weights = Tensor::from_vec(weights, (lengths.len() * HEADS, longest, longest), &Device::Cpu)?;
        let mixed = by_word(&numbers(&weights.matmul(&value)?)?, longest);
        let mut attended = self.attended.forward(&Tensor::from_vec(mixed, (rows, DIMENSIONS), &Device::Cpu)?)?;
        add(&mut attended, &state);
        layer_norm(&mut attended, &self.attended_norm);
        let input = Tensor::from_slice(&attended, (rows, DIMENSIONS), &Device::Cpu)?;
        let mut wide = self.wide.forward(&input)?;
        for value in &mut wide {
            *value = gelu(*value);
        }
        let mut narrow = self.narrow.forward(&Tensor::from_vec(wide, (rows, 4 * DIMENSIONS), &Device::Cpu)?)?;
        add(&mut narrow, &attended);
        layer_norm(&mut narrow, &self.norm);
        Ok(narrow)
    }
}

fn numbers(tensor: &Tensor) -> Result<Vec<f32>> {
    Ok(tensor.flatten_all()?.to_vec1()?)
}

fn add(sum: &mut [f32], other: &[f32]) {
    for (sum, value) in sum.iter_mut().zip(other) {
        *sum += value;
    }
}

/// From word after word to head after head, text by text.
fn by_head(words: &[f32], longest: usize) -> Vec<f32> {
    let mut out = Vec::with_capacity(words.len());
    for text in words.chunks_exact(longest * DIMENSIONS) {
        for head in 0..HEADS {
            for word in text.chunks_exact(DIMENSIONS) {
                out.extend_from_slice(&word[head * WIDTH..(head + 1) * WIDTH]);
            }
        }
    }
    out
}

/// The way back.
fn by_word(heads: &[f32], longest: usize) -> Vec<f32> {
    let mut out = Vec::with_capacity(heads.len());
    for text in heads.chunks_exact(longest * DIMENSIONS) {
        for word in 0..longest {
            for head in 0..HEADS {
                let from = (head * longest + word) * WIDTH;
                out.extend_from_slice(&text[from..from + WIDTH]);
            }
        }
    }
    out
}

/// Softmax over the words that are there; what was filled up gets no attention.
fn softmax(row: &mut [f32], length: usize) {
    let (there, filled) = row.split_at_mut(length);
    let highest = there.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for value in there.iter_mut() {
        *value = (*value - highest).exp();
        sum += *value;
    }
    for value in there {
        *value /= sum;
    }
    filled.fill(0.0);
}

/// The exact GELU, x/2 (1 + erf(x/√2)), with erf by Abramowitz and Stegun 7.1.28 (error below 3e-7): no exponential, so
/// the loop becomes vector instructions.
#[inline]
fn gelu(x: f32) -> f32 {
    let z = x.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let high = 0.000_276_567_2 + 0.000_043_063_8 * z;
    let low = 1.0 + z * (0.070_523_08 + z * (0.042_282_01 + z * (0.009_270_527 + z * (0.000_152_014_3 + z * high))));
    let squared = low * low;
    let fourth = squared * squared;
    let eighth = fourth * fourth;
    let erf = 1.0 - 1.0 / (eighth * eighth);
    0.5 * (x + x.abs() * erf)
}

fn layer_norm(rows: &mut [f32], norm: &[Vec<f32>; 2]) {
    for row in rows.chunks_exact_mut(DIMENSIONS) {
        let mean = row.iter().sum::<f32>() / DIMENSIONS as f32;
        let variance = row.iter().map(|value| (value - mean) * (value - mean)).sum::<f32>() / DIMENSIONS as f32;
        let scale = 1.0 / (variance + EPSILON).sqrt();
        for (value, (gain, shift)) in row.iter_mut().zip(norm[0].iter().zip(&norm[1])) {
            *value = (*value - mean) * scale * gain + shift;
        }
    }
}

struct Weights<'a> {
    found: &'a mut HashMap<String, Tensor>,
    file: &'a Path,
}

impl Weights<'_> {
    fn any(&mut self, name: &str) -> Result<Tensor> {
        let found = self.found.remove(name).or_else(|| self.found.remove(&format!("bert.{name}")));
        let tensor = found.ok_or_else(|| MatchError::file(self.file, format!("has no tensor {name}")))?;
        Ok(tensor.to_dtype(DType::F32)?)
    }

    fn tensor(&mut self, name: &str, shape: &[usize]) -> Result<Tensor> {
        let tensor = self.any(name)?;
        if tensor.dims() == shape {
            Ok(tensor)
        } else {
            Err(MatchError::file(self.file, format!("tensor {name} has the shape {:?}, not {shape:?}", tensor.dims())))
        }
    }

    fn wide(&mut self, name: &str, rows: usize) -> Result<Tensor> {
        let tensor = self.any(name)?;
        match tensor.dims() {
            [found, DIMENSIONS] if *found >= rows => Ok(tensor),
            dims => Err(MatchError::file(self.file, format!("tensor {name} has the shape {dims:?}"))),
        }
    }

    fn dense(&mut self, name: &str, from: usize, to: usize, scale: f64) -> Result<Dense> {
        let weight = (self.tensor(&format!("{name}.weight"), &[to, from])?.t()?.contiguous()? * scale)?;
        Ok(Dense { weight, bias: numbers(&(self.tensor(&format!("{name}.bias"), &[to])? * scale)?)? })
    }

    fn norm(&mut self, name: &str) -> Result<[Vec<f32>; 2]> {
        let shape = [DIMENSIONS];
        let gain = numbers(&self.tensor(&format!("{name}.weight"), &shape)?)?;
        Ok([gain, numbers(&self.tensor(&format!("{name}.bias"), &shape)?)?])
    }

    fn layer(&mut self, layer: usize) -> Result<Layer> {
        let name = format!("encoder.layer.{layer}");
        let (narrow, wide) = (DIMENSIONS, 4 * DIMENSIONS);
        // The scale of attention is part of the query's weights.
        let scale = 1.0 / (WIDTH as f64).sqrt();
        Ok(Layer {
            query: self.dense(&format!("{name}.attention.self.query"), narrow, narrow, scale)?,
            key: self.dense(&format!("{name}.attention.self.key"), narrow, narrow, 1.0)?,
            value: self.dense(&format!("{name}.attention.self.value"), narrow, narrow, 1.0)?,
            attended: self.dense(&format!("{name}.attention.output.dense"), narrow, narrow, 1.0)?,
            attended_norm: self.norm(&format!("{name}.attention.output.LayerNorm"))?,
            wide: self.dense(&format!("{name}.intermediate.dense"), narrow, wide, 1.0)?,
            narrow: self.dense(&format!("{name}.output.dense"), wide, narrow, 1.0)?,
            norm: self.norm(&format!("{name}.output.LayerNorm"))?,
        })
    }
}
