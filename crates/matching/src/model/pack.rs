//! Forests and text vectors as named tensors, and back with every shape and number checked.

use crate::{
    error::{MatchError, Result},
    features::TextStore,
    text::DIMENSIONS,
    trees::{CORNERS, Curve, Curves, Forest, Tree},
};
use candle_core::{Device, Tensor};
use std::collections::{BTreeMap, HashMap};

type Tensors = HashMap<String, Tensor>;

fn refuse(name: &str) -> MatchError {
    MatchError::file(super::WEIGHTS, format!("tensor {name} is missing, misshapen or broken"))
}

/// The bytes of a safetensors file; tensors are sorted by name, so equal tensors give equal bytes.
pub fn bytes(tensors: &Tensors) -> Result<Vec<u8>> {
    let sorted: BTreeMap<&String, &Tensor> = tensors.iter().collect();
    let path = std::env::temp_dir().join(format!(
        "edustream-{}-{:p}.safetensors",
        std::process::id(),
        std::ptr::from_ref(tensors)
    ));
    let owned: HashMap<&str, Tensor> = sorted.iter().map(|(name, tensor)| (name.as_str(), (*tensor).clone())).collect();
    let saved = candle_core::safetensors::save(&owned, &path);
    let bytes = saved
        .map_err(MatchError::from)
        .and_then(|()| std::fs::read(&path).map_err(|error| MatchError::file(&path, error)));
    let _ = std::fs::remove_file(&path);
    bytes
}

/// All trees one after the other; `trees.sizes` says where one ends.
pub fn forest(forest: &Forest, into: &mut Tensors) -> Result<()> {
    let device = &Device::Cpu;
    let all = |part: fn(&Tree) -> &[u32]| -> Vec<u32> { forest.trees.iter().flat_map(part).copied().collect() };
    let floats = |part: fn(&Tree) -> &[f32]| -> Vec<f32> { forest.trees.iter().flat_map(part).copied().collect() };
    let numbers = [
        ("trees.sizes", forest.trees.iter().map(|tree| tree.value.len() as u32).collect::<Vec<u32>>()),
        ("trees.signal", all(|tree| &tree.feature)),
        ("trees.left", all(|tree| &tree.left)),
        ("trees.right", all(|tree| &tree.right)),
        (
            "trees.missing_left",
            forest.trees.iter().flat_map(|tree| &tree.missing_left).map(|left| u32::from(*left)).collect(),
        ),
    ];
    for (name, values) in numbers {
        let count = values.len();
        into.insert(name.to_owned(), Tensor::from_vec(values, count, device)?);
    }
    for (name, values) in
        [("trees.threshold", floats(|tree| &tree.threshold)), ("trees.value", floats(|tree| &tree.value))]
    {
        let count = values.len();
        into.insert(name.to_owned(), Tensor::from_vec(values, count, device)?);
    }
    curves(&forest.curves, into)
}

/// The corners of all curves one after the other.
fn curves(curves: &Curves, into: &mut Tensors) -> Result<()> {
    let all = |part: fn(&Curve) -> &[f32]| -> Vec<f32> { curves.0.iter().flat_map(part).copied().collect() };
    let parts = [
        ("curves.at", all(|curve| &curve.at)),
        ("curves.worth", all(|curve| &curve.worth)),
        ("curves.missing", all(|curve| std::slice::from_ref(&curve.missing))),
    ];
    for (name, values) in parts {
        let count = values.len();
        into.insert(name.to_owned(), Tensor::from_vec(values, count, &Device::Cpu)?);
    }
    Ok(())
}

fn curves_read(from: &Tensors) -> Result<Curves> {
    let (at, worth) = (floats(from, "curves.at")?, floats(from, "curves.worth")?);
    let missing = floats(from, "curves.missing")?;
    let (at, _) = at.as_chunks::<CORNERS>();
    let (worth, _) = worth.as_chunks::<CORNERS>();
    if at.len() != missing.len() || worth.len() != missing.len() {
        return Err(refuse("curves"));
    }
    let corners = at.iter().zip(worth).zip(missing);
    Ok(Curves(corners.map(|((at, worth), missing)| Curve { at: *at, worth: *worth, missing }).collect()))
}

/// Reads a forest; one that could not be walked safely is refused.
pub fn forest_read(from: &Tensors) -> Result<Forest> {
    let sizes = numbers(from, "trees.sizes")?;
    let (signal, left, right) =
        (numbers(from, "trees.signal")?, numbers(from, "trees.left")?, numbers(from, "trees.right")?);
    let missing = numbers(from, "trees.missing_left")?;
    let (threshold, value) = (floats(from, "trees.threshold")?, floats(from, "trees.value")?);
    let mut forest = Forest { curves: curves_read(from)?, trees: Vec::new() };
    let mut start = 0_usize;
    for size in sizes {
        let range = start..start.saturating_add(size as usize);
        start = range.end;
        let part = |values: &[u32]| values.get(range.clone()).map(<[u32]>::to_vec).ok_or_else(|| refuse("trees"));
        let reals = |values: &[f32]| values.get(range.clone()).map(<[f32]>::to_vec).ok_or_else(|| refuse("trees"));
        forest.trees.push(Tree {
            feature: part(&signal)?,
            threshold: reals(&threshold)?,
            missing_left: part(&missing)?.into_iter().map(|left| left != 0).collect(),
            left: part(&left)?,
            right: part(&right)?,
            value: reals(&value)?,
        });
    }
    if start == value.len() && forest.is_sound() { Ok(forest) } else { Err(refuse("trees")) }
}

/// Text vectors by hash, sorted by hash.
pub fn texts(store: &TextStore, into: &mut Tensors) -> Result<()> {
    let sorted: BTreeMap<u64, &Vec<f32>> = store.vectors.iter().map(|(hash, vector)| (*hash, vector)).collect();
    let keys: Vec<i64> = sorted.keys().map(|hash| hash.cast_signed()).collect();
    let data: Vec<f32> = sorted.values().flat_map(|vector| vector.iter().copied()).collect();
    let (count, length) = (keys.len(), data.len());
    into.insert("texts.hashes".to_owned(), Tensor::from_vec(keys, count, &Device::Cpu)?);
    into.insert("texts.vectors".to_owned(), Tensor::from_vec(data, length, &Device::Cpu)?);
    Ok(())
}

/// Reads them back.
pub fn texts_read(from: &Tensors) -> Result<TextStore> {
    let keys: Vec<i64> =
        from.get("texts.hashes").and_then(|tensor| tensor.to_vec1().ok()).ok_or_else(|| refuse("texts.hashes"))?;
    let data = floats(from, "texts.vectors")?;
    if data.len() != keys.len() * DIMENSIONS {
        return Err(refuse("texts.vectors"));
    }
    let vectors =
        keys.iter().zip(data.chunks_exact(DIMENSIONS)).map(|(hash, row)| (hash.cast_unsigned(), row.to_vec()));
    Ok(TextStore { vectors: vectors.collect() })
}

fn numbers(from: &Tensors, name: &str) -> Result<Vec<u32>> {
    from.get(name).and_then(|tensor| tensor.to_vec1().ok()).ok_or_else(|| refuse(name))
}

/// A flat tensor of finite numbers.
pub fn floats(from: &Tensors, name: &str) -> Result<Vec<f32>> {
    let found: Option<Vec<f32>> = from.get(name).and_then(|tensor| tensor.to_vec1().ok());
    found.filter(|values| values.iter().all(|value| value.is_finite())).ok_or_else(|| refuse(name))
}
